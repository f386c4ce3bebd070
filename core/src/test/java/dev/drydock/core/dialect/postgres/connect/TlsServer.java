package dev.drydock.core.dialect.postgres.connect;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// The other side of TLS after PostgreSQL's request for it, with a certificate of its own.
record TlsServer(SSLContext context, Path root) {
    static TlsServer with(Path folder, String name, String subjectNames) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, name, subjectNames);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, TestCertificate.PASSWORD);
        }
        store.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, TestCertificate.PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new TlsServer(context, certificate.root());
    }

    void talk(Socket socket, FakeServer.Treatment inside) throws IOException {
        socket.getInputStream().readNBytes(8);
        socket.getOutputStream().write('S');
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        inside.apply(secure);
    }
}
