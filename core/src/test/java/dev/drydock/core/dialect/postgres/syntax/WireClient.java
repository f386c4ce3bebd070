package dev.drydock.core.dialect.postgres.syntax;

import dev.drydock.testing.TestDatabase;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Speaks the frontend/backend protocol 3.0 by hand, so that no driver reads the text before the server does
/// (https://www.postgresql.org/docs/18/protocol-message-formats.html).
final class WireClient implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    WireClient(TestDatabase database) {
        try {
            socket = new Socket(database.host(), database.port());
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            out = new DataOutputStream(socket.getOutputStream());
            ByteArrayOutputStream start = new ByteArrayOutputStream();
            start.writeBytes(new byte[] {0, 3, 0, 0});
            for (String each :
                    List.of("user", database.user(), "database", database.database(), "client_encoding", "UTF8", "")) {
                start.writeBytes(cString(each));
            }
            send(0, start.toByteArray());
            login(database.password());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the server said: a tag per statement, `EMPTY`, or `ERROR` with the SQLSTATE; what psql prints:
    /// rows as `|`-joined text, and the tag where there are no rows to show.
    record Answer(List<String> outcomes, List<String> lines) {
        boolean failed() {
            return !outcomes.isEmpty() && outcomes.getLast().startsWith("ERROR");
        }
    }

    Answer query(String sql, String copyData) {
        try {
            send('Q', cString(sql));
            return answer(copyData);
        } catch (IOException e) {
            throw new IllegalStateException("the connection was lost on: " + sql, e);
        }
    }

    Answer query(String sql) {
        return query(sql, "");
    }

    private Answer answer(String copyData) throws IOException {
        List<String> outcomes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean described = false;
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = in.readNBytes(in.readInt() - 4);
            switch (type) {
                case 'T' -> described = true;
                case 'D' -> lines.add(row(ByteBuffer.wrap(body)));
                case 'C' -> {
                    String tag = text(body, 0, body.length - 1);
                    outcomes.add(tag);
                    if (!described || tag.startsWith("INSERT")) {
                        lines.add(tag);
                    }
                    described = false;
                }
                case 'H' -> described = true;
                case 'd' -> lines.add(text(body, 0, body.length).stripTrailing());
                case 'I' -> outcomes.add("EMPTY");
                case 'E' -> outcomes.add("ERROR " + field(body, 'C'));
                case 'G' -> {
                    send('d', copyData.getBytes(StandardCharsets.UTF_8));
                    send('c', new byte[0]);
                }
                case 'Z' -> {
                    return new Answer(outcomes, lines);
                }
                default -> {}
            }
        }
    }

    private static String row(ByteBuffer body) {
        List<String> values = new ArrayList<>();
        int columns = body.getShort();
        for (int i = 0; i < columns; i++) {
            int size = body.getInt();
            byte[] value = new byte[Math.max(size, 0)];
            body.get(value);
            values.add(new String(value, StandardCharsets.UTF_8));
        }
        return String.join("|", values);
    }

    private static String field(byte[] body, char code) {
        int at = 0;
        while (body[at] != 0) {
            int end = at + 1;
            while (body[end] != 0) {
                end++;
            }
            if (body[at] == code) {
                return text(body, at + 1, end);
            }
            at = end + 1;
        }
        return "";
    }

    private void login(String password) throws IOException {
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = in.readNBytes(in.readInt() - 4);
            if (type == 'E') {
                throw new IllegalStateException("login refused: " + field(body, 'M'));
            }
            if (type == 'Z') {
                return;
            }
            if (type == 'R') {
                authenticate(ByteBuffer.wrap(body).getInt(), text(body, 4, body.length), password);
            }
        }
    }

    private void authenticate(int request, String content, String password) throws IOException {
        switch (request) {
            case 0, 12 -> {}
            case 3 -> send('p', cString(password));
            case 10 -> {
                byte[] first = Scram.first().getBytes(StandardCharsets.UTF_8);
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                body.writeBytes(cString("SCRAM-SHA-256"));
                body.writeBytes(ByteBuffer.allocate(4).putInt(first.length).array());
                body.writeBytes(first);
                send('p', body.toByteArray());
            }
            case 11 -> send('p', Scram.last(content, password).getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalStateException("authentication " + request + " is not spoken here");
        }
    }

    private void send(int type, byte[] body) throws IOException {
        if (type != 0) {
            out.write(type);
        }
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    private static byte[] cString(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
