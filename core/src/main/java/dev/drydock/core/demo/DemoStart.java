package dev.drydock.core.demo;

import java.nio.file.Path;
import java.util.List;

/// How a start or a reset of the demo ended.
public sealed interface DemoStart {
    /// Running, loaded, with its troubled sessions. Whoever receives it closes `target`.
    ///
    /// @param attached it was running before
    /// @param loaded the data set was made by this call
    record Ready(DemoTarget target, boolean attached, boolean loaded) implements DemoStart {}

    /// No server for this kind of machine is on the class path.
    record NoBinaries(String system, String architecture) implements DemoStart {}

    /// `folder` belongs to somebody else, or its name cannot be handed to the server's own tools.
    record UnsafeFolder(Path folder, Reason reason) implements DemoStart {}

    /// The disk or the folder refused: `message` is the file system's own.
    record FolderFailed(Path folder, String message) implements DemoStart {}

    /// The server's own tools said no.
    ///
    /// @param step `initdb`, `start` or `stop`
    /// @param log the last lines of the tool and of the server's log, newest last
    record ServerFailed(String step, List<String> log) implements DemoStart {}

    /// A process `pid` holds the data folder but does not answer (frozen, or still recovering after the bound).
    record NotAnswering(long pid) implements DemoStart {}

    /// Why a folder is not used.
    enum Reason {
        OTHER_OWNER,
        NOT_A_FOLDER,
        UNUSABLE_NAME
    }
}
