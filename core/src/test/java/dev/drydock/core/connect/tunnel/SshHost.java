package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.jspecify.annotations.Nullable;

/// An SSH server on loopback with an ed25519 host key, for the user `pilot` with the password `harbour light`.
public final class SshHost implements AutoCloseable {
    public static final String USER = "pilot";
    public static final String PASSWORD = "harbour light";

    private final AtomicInteger sessions = new AtomicInteger();
    private KeyPair hostKey;
    private SshServer server;
    private int port;
    private boolean forwards = true;
    private @Nullable PublicKey allowed;

    public SshHost() throws IOException, GeneralSecurityException {
        hostKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        server = start(0);
        port = server.getPort();
    }

    private SshServer start(int wanted) throws IOException {
        SshServer fresh = SshServer.setUpDefaultServer();
        fresh.setHost("127.0.0.1");
        fresh.setPort(wanted);
        fresh.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        fresh.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        fresh.setPublickeyAuthenticator(
                (user, key, session) -> allowed != null && user.equals(USER) && KeyUtils.compareKeys(key, allowed));
        fresh.setForwardingFilter(forwards ? AcceptAllForwardingFilter.INSTANCE : RejectAllForwardingFilter.INSTANCE);
        fresh.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                sessions.incrementAndGet();
            }
        });
        fresh.start();
        return fresh;
    }

    public int port() {
        return port;
    }

    /// How many clients have knocked so far.
    int knocks() {
        return sessions.get();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    PublicKey key() {
        return hostKey.getPublic();
    }

    /// A line for a file of known hosts.
    public String knownLine(int reachedAt) {
        return "[127.0.0.1]:" + reachedAt + " " + PublicKeyEntry.toString(key()) + "\n";
    }

    void allow(PublicKey key) {
        allowed = key;
    }

    SshHop hop(SshLogin login) {
        return new SshHop("127.0.0.1", port, USER, login);
    }

    /// Ends every session as a dead host does, and listens no more.
    public void stop() throws IOException {
        server.stop(true);
    }

    public void restart() throws IOException {
        server = start(port);
    }

    void refuseForwarding() throws IOException {
        forwards = false;
        stop();
        restart();
    }

    public void changeKey() throws IOException, GeneralSecurityException {
        hostKey = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        stop();
        restart();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
