package dev.drydock.testing.fault;

import dev.drydock.testing.TestServer;
import dev.drydock.testing.mysql.MysqlServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Does to a test's own server what its host could: freezes, kills, restarts. Linux: reads `/proc`.
public final class ServerControl {
    private static final int START_SECONDS = 30;

    private final String label;
    private final long pid;
    private final Ask alive;
    private final List<Path> stale;
    private final List<String> command;
    private final String user;
    private final Path folder;

    public ServerControl(TestServer server) throws IOException {
        this(
                server.label(),
                server.pid(),
                server.folder().orElseThrow(),
                () -> server.connection("postgres"),
                List.of(
                        server.folder().orElseThrow().resolve("postmaster.pid"),
                        Path.of("/tmp/.s.PGSQL." + server.port() + ".lock")));
    }

    public static ServerControl of(MysqlServer server) throws IOException {
        return new ServerControl(
                server.label(),
                server.pid(),
                server.folder().orElseThrow(),
                () -> server.connection("mysql"),
                List.of());
    }

    /// @param stale files of a dead server that keep the next one from starting
    private ServerControl(String label, long pid, Path folder, Ask alive, List<Path> stale) throws IOException {
        this.label = label;
        this.pid = pid;
        this.alive = alive;
        this.stale = stale;
        Path process = Path.of("/proc", Long.toString(pid));
        byte[] line = Files.readAllBytes(process.resolve("cmdline"));
        List<String> words = new ArrayList<>(List.of(new String(line, StandardCharsets.UTF_8).split("\0", -1)));
        words.removeIf(word -> word.isEmpty() || word.startsWith("--init-file="));
        words.set(0, process.resolve("exe").toRealPath().toString());
        this.command = List.copyOf(words);
        this.user = Files.getOwner(process).getName();
        this.folder = folder;
    }

    /// Everything stands still: the first process and all sessions.
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP", everything());
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT", everything());
    }

    /// New connections get no answer; open ones live.
    public void freezePostmaster() throws IOException, InterruptedException {
        signal("-STOP", List.of(pid));
    }

    public void freeze(long session) throws IOException, InterruptedException {
        signal("-STOP", List.of(session));
    }

    public void thaw(long session) throws IOException, InterruptedException {
        signal("-CONT", List.of(session));
    }

    /// Kills the first of these sessions, as the kernel does when memory runs out: the server throws the others
    /// out and recovers.
    public void crash(List<Long> sessions) throws IOException, InterruptedException {
        signal("-KILL", List.of(sessions.getFirst()));
        awaitEnd(sessions);
    }

    /// The host loses power: every process at once.
    public void killAll() throws IOException, InterruptedException {
        List<Long> all = everything();
        signal("-KILL", all);
        awaitEnd(all);
    }

    /// `pg_ctl stop -m immediate`.
    public void shutDownAtOnce() throws IOException, InterruptedException {
        List<Long> all = everything();
        signal("-QUIT", List.of(pid));
        awaitEnd(all);
    }

    /// Starts the server as it was started before, and waits until it takes connections.
    public void restart() throws IOException, InterruptedException {
        // A killed process nobody has asked for yet still counts as alive for the next one.
        for (Path left : stale) {
            Files.deleteIfExists(left);
        }
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root") && !stale.isEmpty()) {
            // PostgreSQL refuses to be root. Started by root it has given up its user, or is root of nothing.
            words.addAll(
                    user.equals("root")
                            ? List.of("unshare", "-U")
                            : List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--init-groups"));
        }
        words.addAll(command);
        new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.log").toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!takesConnections()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        label + " did not come back: " + Files.readString(folder.resolve("restart.log")));
            }
            Thread.sleep(50);
        }
    }

    private boolean takesConnections() {
        try (var connection = alive.connection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /// How the administrator connects.
    private interface Ask {
        Connection connection() throws SQLException;
    }

    private List<Long> everything() {
        ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void awaitEnd(List<Long> pids) throws InterruptedException {
        for (long pid : pids) {
            while (ProcessHandle.of(pid).map(ServerControl::runs).orElse(false)) {
                Thread.sleep(10);
            }
        }
    }

    /// Not a zombie, whose parent (this JVM, after a restart) has not asked for it yet.
    private static boolean runs(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return false;
        }
    }

    private static void signal(String signal, List<Long> pids) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("kill", signal));
        pids.forEach(pid -> words.add(Long.toString(pid)));
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
