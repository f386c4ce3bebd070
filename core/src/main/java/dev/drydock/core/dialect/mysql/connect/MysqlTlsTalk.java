package dev.drydock.core.dialect.mysql.connect;

import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.server.TlsShake;
import dev.drydock.core.connect.probe.server.TlsTalk;
import dev.drydock.core.connect.tls.TlsDemand;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// The greeting, and the request for TLS (MySQL internals manual, "Protocol::HandshakeV10",
/// "Protocol::SSLRequest").
final class MysqlTlsTalk implements TlsTalk {
    private static final int PROTOCOL = 10;
    private static final int ERROR = 0xFF;
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final int CLIENT_SSL = 0x800;
    /// Protocol 4.1, secure connection, long password.
    private static final int CLIENT_BASE = 0x200 | 0x8000 | 0x1;

    private static final int LONGEST_GREETING = 4096;
    private static final byte UTF8MB4 = 45;

    private final TlsDemand demand;
    private final int port;

    MysqlTlsTalk(TlsDemand demand, int port) {
        this.demand = demand;
        this.port = port;
    }

    @Override
    public Offer ask(Socket socket) throws IOException {
        byte[] greeting;
        try {
            greeting = packet(new DataInputStream(socket.getInputStream()));
        } catch (SocketTimeoutException silent) {
            return Offer.OTHER_KIND_OF_SERVER;
        }
        if (greeting.length > 2 && (greeting[0] & 0xFF) == ERROR) {
            int code = (greeting[1] & 0xFF) | (greeting[2] & 0xFF) << 8;
            return code == TOO_MANY_CONNECTIONS ? Offer.TOO_MANY_CONNECTIONS : Offer.OTHER_KIND_OF_SERVER;
        }
        int flags = capabilities(greeting);
        if (flags < 0) {
            return Offer.OTHER_KIND_OF_SERVER;
        }
        if ((flags & CLIENT_SSL) == 0) {
            return Offer.NOT_OFFERED;
        }
        request(socket.getOutputStream());
        return Offer.OFFERED;
    }

    private static byte[] packet(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
        in.readUnsignedByte();
        return length > LONGEST_GREETING ? new byte[0] : in.readNBytes(length);
    }

    /// The lower half, behind protocol, version with NUL, session id, eight bytes of salt and a filler; -1 when
    /// this is no greeting.
    private static int capabilities(byte[] greeting) {
        int at = 1;
        while (at < greeting.length && greeting[at] != 0) {
            at++;
        }
        int flags = at + 1 + 4 + 8 + 1;
        if (greeting.length < flags + 2 || greeting[0] != PROTOCOL) {
            return -1;
        }
        return (greeting[flags] & 0xFF) | (greeting[flags + 1] & 0xFF) << 8;
    }

    private static void request(OutputStream out) throws IOException {
        byte[] packet = new byte[36];
        packet[0] = 32;
        packet[3] = 1;
        int flags = CLIENT_BASE | CLIENT_SSL;
        packet[4] = (byte) flags;
        packet[5] = (byte) (flags >> 8);
        packet[7] = 1;
        packet[12] = UTF8MB4;
        out.write(packet);
        out.flush();
    }

    @Override
    public Finding shake(Socket socket) {
        return TlsShake.with(socket, demand, port);
    }
}
