package dev.drydock.app.panel.compare.state;

import dev.drydock.core.connect.ConnectionProfile;
import java.nio.file.Path;

/// What one side is read from.
public sealed interface SideChoice {
    record Live(ConnectionProfile profile) implements SideChoice {
        @Override
        public String name() {
            return profile.name();
        }
    }

    /// A schema that was written to a file.
    record SnapshotFile(Path file) implements SideChoice {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    String name();
}
