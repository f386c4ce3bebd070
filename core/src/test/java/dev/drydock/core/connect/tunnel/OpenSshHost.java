package dev.drydock.core.connect.tunnel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The package's OpenSSH server on a port of its own, with an ed25519 host key alone and one authorized key.
final class OpenSshHost implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Process server;
    private final int port;
    private final String hostKey;

    private OpenSshHost(Process server, int port, String hostKey) {
        this.server = server;
        this.port = port;
        this.hostKey = hostKey;
    }

    /// Empty, said aloud, where the package is missing or the server does not start.
    static Optional<OpenSshHost> start(Path folder, Path authorizedKey) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("[OpenSshHost] skipped: no " + PROGRAM + " (package openssh-server)");
            return Optional.empty();
        }
        Path hostKey = folder.resolve("host_key");
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", hostKey.toString());
        int port = freePort();
        Path config = folder.resolve("sshd_config");
        Files.writeString(config, """
            ListenAddress 127.0.0.1
            Port %d
            HostKey %s
            AuthorizedKeysFile %s
            PidFile none
            UsePAM no
            StrictModes no
            PasswordAuthentication no
            PermitRootLogin yes
            """.formatted(port, hostKey, authorizedKey));
        Files.createDirectories(Path.of("/run/sshd"));
        Process server = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        for (int i = 0; i < 100 && server.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                String key = Files.readString(folder.resolve("host_key.pub"));
                return Optional.of(new OpenSshHost(server, port, key));
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        server.destroyForcibly();
        System.out.println("[OpenSshHost] skipped: " + Files.readString(folder.resolve("sshd.log")));
        return Optional.empty();
    }

    static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command[0] + " ended with " + exit);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /// A line for a file of known hosts.
    String knownLine() {
        return "[127.0.0.1]:" + port + " " + hostKey;
    }

    @Override
    public void close() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
