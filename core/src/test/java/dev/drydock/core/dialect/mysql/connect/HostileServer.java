package dev.drydock.core.dialect.mysql.connect;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A server that lets everybody in and then answers every statement with the same packet: a request for a file
/// of the client's, or whatever else a test wants. Remembers what clients sent.
final class HostileServer implements AutoCloseable {
    private static final int LOCAL_INFILE = 0xFB;
    private static final int COM_QUERY = 3;
    private static final byte[] SALT = "01234567890123456789\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listener;
    private final byte[] answer;
    private final String loginPlugin;
    final List<byte[]> received = Collections.synchronizedList(new ArrayList<>());

    private HostileServer(byte[] answer, String loginPlugin) throws IOException {
        this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answer = answer;
        this.loginPlugin = loginPlugin;
        Thread.ofVirtual().start(this::serve);
    }

    /// Asks for the file in answer to any statement (protocol: LOCAL INFILE Request).
    static HostileServer wantingFile(String path) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(LOCAL_INFILE);
        packet.writeBytes(path.getBytes(StandardCharsets.UTF_8));
        return new HostileServer(packet.toByteArray(), "mysql_native_password");
    }

    /// Asks at login for the password in clear (AuthSwitchRequest).
    static HostileServer wantingClearPassword() throws IOException {
        return new HostileServer(ok(), "mysql_clear_password");
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            send(out, 0, greeting());
            received.add(packet(in));
            if (loginPlugin.equals("mysql_clear_password")) {
                send(out, 2, authSwitch());
                received.add(packet(in));
                send(out, 4, ok());
            } else {
                send(out, 2, ok());
            }
            while (true) {
                byte[] sent = packet(in);
                received.add(sent);
                // Contents of a file end with an empty packet, which is all that a careful client sends.
                boolean statement = sent.length > 0 && sent[0] == COM_QUERY;
                if (statement || sent.length == 0) {
                    send(out, statement ? 1 : 3, statement ? answer : ok());
                }
            }
        } catch (IOException gone) {
            // the client left, which is what it should do
        }
    }

    private static byte[] greeting() {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(10);
        packet.writeBytes("8.0.36\0".getBytes(StandardCharsets.US_ASCII));
        packet.writeBytes(new byte[] {7, 0, 0, 0});
        packet.write(SALT, 0, 8);
        packet.write(0);
        packet.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xF7, 45, 2, 0, (byte) 0xFF, (byte) 0x81, 21});
        packet.writeBytes(new byte[10]);
        packet.write(SALT, 8, 13);
        packet.writeBytes("mysql_native_password\0".getBytes(StandardCharsets.US_ASCII));
        return packet.toByteArray();
    }

    private byte[] authSwitch() {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0xFE);
        packet.writeBytes((loginPlugin + "\0").getBytes(StandardCharsets.US_ASCII));
        packet.writeBytes(SALT);
        return packet.toByteArray();
    }

    private static byte[] ok() {
        return new byte[] {0, 0, 0, 2, 0, 0, 0};
    }

    private static void send(OutputStream out, int sequence, byte[] body) throws IOException {
        byte[] packet = new byte[body.length + 4];
        packet[0] = (byte) body.length;
        packet[1] = (byte) (body.length >> 8);
        packet[3] = (byte) sequence;
        System.arraycopy(body, 0, packet, 4, body.length);
        out.write(packet);
        out.flush();
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        in.readUnsignedByte();
        byte[] body = new byte[length];
        in.readFully(body);
        return body;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
