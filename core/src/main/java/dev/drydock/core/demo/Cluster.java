package dev.drydock.core.demo;

import dev.drydock.core.files.FileTree;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The data folder and the server process on it, driven by the server's own `initdb` and `pg_ctl`. `pg_ctl`
/// puts the server into a session of its own, so that it outlives this process and a Ctrl-C in its terminal.
final class Cluster {
    static final String OWNER = "harbourmaster";

    private static final List<String> KEPT_VARIABLES = List.of("PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "HOME");
    private static final Duration TOOL_LIMIT = Duration.ofSeconds(150);
    private static final int POLITE_SECONDS = 30;
    private static final int IMPATIENT_SECONDS = 3;
    private static final int START_TRIES = 40;
    private static final int LOW_PORT = 15_000;
    private static final int HIGH_PORT = 32_000;
    private static final int LOG_LINES = 20;

    private final DemoHome home;
    private final Binaries binaries;
    private final Account account;
    private final String settings;

    Cluster(DemoHome home, Binaries binaries, Account account) {
        this(home, binaries, account, "server.conf");
    }

    /// @param settings the resource that holds the server's
    Cluster(DemoHome home, Binaries binaries, Account account, String settings) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
        this.settings = settings;
    }

    Optional<ServerProcess> process() throws IOException {
        return ServerProcess.of(home.data());
    }

    /// Makes the data folder unless it is there. It appears under its name only when complete.
    void initialise(Secret password) throws IOException, InterruptedException {
        if (Files.exists(home.data())) {
            return;
        }
        FileTree.delete(home.newData());
        PrivateFiles.folder(home.newData());
        account.own(home.newData());
        Path secret = home.root().resolve("initial");
        Files.deleteIfExists(secret);
        Passfile.write(secret, "", password);
        try {
            List<String> arguments = new ArrayList<>(locale());
            arguments.addAll(List.of(
                    "--pgdata=" + home.newData(),
                    "--username=" + OWNER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-sync",
                    "--no-instructions"));
            if (call("initdb", arguments) != 0) {
                throw failed("initdb");
            }
        } finally {
            Files.delete(secret);
        }
        Files.writeString(
                home.newData().resolve("postgresql.conf"),
                "\ninclude 'server.conf'\ninclude 'port.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(home.newData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Starts the server and waits until it takes connections, at most 60 s; a crash is recovered from on the
    /// way. Tries again while children of a killed server hold its memory, and on another port when ours is
    /// taken.
    void start() throws IOException, InterruptedException {
        ServerProcess.clearStale(home.data());
        if (Files.exists(home.serverLog())) {
            // why the last one ended is in here
            Files.move(home.serverLog(), home.lastServerLog(), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int tries = 1; ; tries++) {
            int port = choosePort(home.portFile());
            Files.writeString(home.data().resolve("server.conf"), Script.text(settings));
            Files.writeString(home.data().resolve("port.conf"), "port = " + port + "\n");
            account.own(home.data());
            Files.deleteIfExists(home.serverLog());
            int exit = call(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-s",
                            "-w",
                            "-t",
                            "60",
                            "-D",
                            home.data().toString(),
                            "-l",
                            home.serverLog().toString()));
            if (exit == 0) {
                return;
            }
            String log = String.join("\n", tail(home.serverLog()));
            boolean passing = log.contains("Address already in use") || log.contains("is still in use");
            if (!passing || tries >= START_TRIES) {
                throw failed("start");
            }
            Thread.sleep(250);
        }
    }

    /// Ends the server with all its sessions: politely, then at once, then by force. False when none ran.
    ///
    /// @param answers a server that does not is given a few seconds only
    boolean stop(boolean answers) throws IOException, InterruptedException {
        Optional<ServerProcess> running = process();
        if (running.isEmpty()) {
            return false;
        }
        if (!stopped("fast", answers ? POLITE_SECONDS : IMPATIENT_SECONDS)) {
            stopped("immediate", IMPATIENT_SECONDS);
        }
        for (int tries = 0; running.get().alive() && tries < 100; tries++) {
            running.get().kill();
            Thread.sleep(50);
        }
        return true;
    }

    void delete() throws IOException {
        FileTree.delete(home.newData());
        FileTree.delete(home.data());
    }

    private boolean stopped(String mode, int seconds) throws IOException, InterruptedException {
        String data = home.data().toString();
        String limit = Integer.toString(seconds);
        return call("pg_ctl", List.of("stop", "-s", "-w", "-t", limit, "-D", data, "-m", mode)) == 0;
    }

    /// C.UTF-8 everywhere: from the system where it is sure to know it, else the server's own (17 and later).
    private static List<String> locale() {
        return System.getProperty("os.name", "").startsWith("Linux")
                ? List.of("--locale=C.UTF-8")
                : List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    private int call(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>();
        argv.add(binaries.program(tool).toString());
        argv.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(account.command(argv))
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.toolLog().toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().retainAll(KEPT_VARIABLES);
        variables.put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(TOOL_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(arguments.getFirst().startsWith("-") ? tool : arguments.getFirst());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return process.exitValue();
    }

    /// What the logs say after `step` has failed.
    NotStarted failed(String step) {
        List<String> log = new ArrayList<>(tail(home.toolLog()));
        log.addAll(tail(home.serverLog()));
        return new NotStarted(new DemoStart.ServerFailed(step, log));
    }

    private static List<String> tail(Path file) {
        try {
            String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
            List<String> lines = text.lines().toList();
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// The kept port when it is free, else another one, which is kept: a saved connection goes on working.
    /// Below 32768, where client connections of common systems do not take theirs from.
    static int choosePort(Path portFile) throws IOException {
        int port = kept(portFile);
        while (port == 0 || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOW_PORT, HIGH_PORT);
        }
        Files.writeString(portFile, port + "\n");
        return port;
    }

    private static int kept(Path portFile) throws IOException {
        if (!Files.exists(portFile)) {
            return 0;
        }
        String text = Files.readString(portFile, StandardCharsets.US_ASCII).strip();
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) % 65_536 : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
