package dev.drydock.core.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// The port of a demo: chosen free once and kept, so that a saved connection goes on working; chosen anew when somebody
/// else has it. Below 32768, where client connections of common systems do not take theirs from.
final class Ports {
    private static final int LOW = 15_000;
    private static final int HIGH = 32_000;

    private Ports() {}

    /// The kept port when it is free, else another one, which is kept.
    static int choose(Path portFile) throws IOException {
        int port = kept(portFile);
        while (port == 0 || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOW, HIGH);
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
