package dev.drydock.core.demo;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A demo in a folder of its own below `target`, stopped and deleted on close. The unpacked server is shared.
final class TestDemo implements AutoCloseable {
    private final DemoHome home;
    private final DemoServer server;

    TestDemo(Optional<Account> account) {
        try {
            Path below = Files.createDirectories(Path.of("target", "demo")).toAbsolutePath();
            Path root = Files.createTempDirectory(below, "home's ");
            home = new DemoHome(root, below.resolve("server"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server = new DemoServer(
                home,
                (thrown, attempt) -> new DbFault.Other(
                        String.valueOf(thrown.getMessage()),
                        Optional.ofNullable(thrown.getSQLState()).orElse("")),
                account);
    }

    TestDemo() {
        this(Optional.empty());
    }

    DemoHome home() {
        return home;
    }

    DemoServer server() {
        return server;
    }

    DemoStart.Ready start() throws FaultException, InterruptedException {
        return start(TestJob.whole());
    }

    DemoStart.Ready start(TestJob job) throws FaultException, InterruptedException {
        Instant begun = Instant.now();
        DemoStart start = server.start(job);
        if (!(start instanceof DemoStart.Ready ready)) {
            throw new AssertionError("demo did not start: " + start);
        }
        long millis = Duration.between(begun, Instant.now()).toMillis();
        System.out.printf("demo start: %d ms, attached %s, loaded %s%n", millis, ready.attached(), ready.loaded());
        return ready;
    }

    long pid() throws IOException {
        return ServerProcess.of(home.data()).orElseThrow().pid();
    }

    /// kill -9 of the server's first process; returns when it is gone.
    void kill() throws IOException {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    static Connection connect(DemoTarget target, String user) throws SQLException {
        return java.sql.DriverManager.getConnection(
                "jdbc:postgresql://" + target.host() + ":" + target.port() + "/" + target.database(),
                user,
                target.password().use(String::new));
    }

    /// The first column of every row.
    static List<String> ask(DemoTarget target, String question) throws SQLException {
        try (Connection connection = connect(target, target.user());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        }
    }

    static long number(DemoTarget target, String question) throws SQLException {
        return Long.parseLong(ask(target, question).getFirst());
    }

    @Override
    public void close() {
        try {
            server.stop();
            FileTree.delete(home.root());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
