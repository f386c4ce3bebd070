package dev.drydock.core.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The process that holds a data folder, as the folder's `postmaster.pid` tells it (line 1: process id, line 4:
/// port).
///
/// @param port 0 while the server has not come that far
record ServerProcess(long pid, int port) {
    private static final int PORT_LINE = 3;

    /// The live server of `data`, if any. A pid file of a dead process, or of a process that took the number
    /// over later (after a reboot), is no server; [#clearStale] removes the second kind, the server itself
    /// would believe it.
    static Optional<ServerProcess> of(Path data) throws IOException {
        return read(data).filter(ServerProcess::alive);
    }

    static void clearStale(Path data) throws IOException {
        Optional<ServerProcess> found = read(data);
        if (found.isPresent() && !found.get().alive()) {
            // the shared memory of a server that does live still keeps a second one out
            Files.deleteIfExists(pidFile(data));
        }
    }

    /// A dead process that nobody has collected, and one of another user, show no command.
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<ServerProcess> read(Path data) throws IOException {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !number(lines.getFirst())) {
            return Optional.empty();
        }
        boolean hasPort = lines.size() > PORT_LINE && number(lines.get(PORT_LINE));
        return Optional.of(new ServerProcess(
                Long.parseLong(lines.getFirst().strip()),
                hasPort ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0));
    }

    private static boolean number(String line) {
        return line.strip().matches("\\d{1,9}");
    }
}
