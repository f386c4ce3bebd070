package dev.drydock.core.connect.wire;

import dev.drydock.core.connect.tls.TlsHandshake;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Gives a driver TLS by our own [TlsHandshake], on top of a socket that is already connected. Public, and made
/// by name, because drivers ask for it that way.
public final class TlsSocketFactory extends SSLSocketFactory {
    private final TlsHandshake handshake;

    /// @param key of a [Handover] of a [TlsHandshake]
    public TlsSocketFactory(String key) {
        this.handshake = Handover.take(key, TlsHandshake.class);
    }

    /// @param host ignored: the demand names whom the certificate must name, also behind a tunnel
    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return handshake.over(plain, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw alone();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw alone();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw alone();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw alone();
    }

    private static IOException alone() {
        return new IOException("TLS is only spoken on a socket that is connected");
    }
}
