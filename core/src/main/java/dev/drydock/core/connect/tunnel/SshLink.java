package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.Endpoint;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.tls.ClientKey;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.forward.PortForwardingTracker;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/// One SSH session, logged in, and the ports it forwards. Reads nothing of `~/.ssh` but what the profile names.
final class SshLink implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String ALIVE = "keepalive@openssh.com";
    private static final SshdSocketAddress NEAR = new SshdSocketAddress("127.0.0.1", 0);
    private static final String LOCKED_PKCS8 = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
    private static final int BUFFER_BYTES = 32 * 1024 - 1;

    private final SshClient client;
    private final ClientSession session;

    private SshLink(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    /// @param hop the server, by the name the user gave: the one whose host key is checked
    /// @param at where it is reached: the hop itself, or the near end of a tunnel to it
    /// @param proof asked only when the login needs it: for a password, or a key that is locked
    static SshLink open(SshHop hop, Endpoint at, SshTrust trust, Proof proof, Duration timeout) throws FaultException {
        Endpoint name = new Endpoint(hop.host(), hop.port());
        AtomicReference<@Nullable FaultException> refused = new AtomicReference<>();
        SshClient client = client(name, trust.hosts(), refused);
        long started = System.nanoTime();
        boolean done = false;
        try {
            if (hop.login() instanceof SshLogin.Agent) {
                client.setAgentFactory(AgentSocket.factory(
                        trust.agent().orElseThrow(() -> new FaultException(Refusal.SSH_AGENT.fault("")))));
            }
            client.start();
            ClientSession session = client.connect(hop.user(), at.host(), at.port())
                    .verify(timeout)
                    .getClientSession();
            identify(session, hop.login(), proof);
            try {
                session.auth().verify(timeout);
            } catch (IOException failed) {
                FaultException why = refused.get();
                throw why != null ? why : SshFailure.login(name, hop.user(), started, failed);
            }
            done = true;
            return new SshLink(client, session);
        } catch (IOException failed) {
            FaultException why = refused.get();
            throw why != null ? why : SshFailure.reaching(name, started, failed);
        } finally {
            if (!done) {
                client.close(true);
            }
        }
    }

    private static SshClient client(Endpoint name, KnownHosts known, AtomicReference<@Nullable FaultException> refused)
            throws FaultException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.FORWARDER_BUFFER_SIZE.set(client, BUFFER_BYTES);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
        CoreModuleProperties.HEARTBEAT_REQUEST.set(client, ALIVE);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, 2);
        try {
            Set<String> kinds = known.kinds(name);
            List<NamedFactory<Signature>> preferred = client.getSignatureFactories().stream()
                    .sorted(Comparator.comparing(
                            factory -> !kinds.contains(KeyUtils.getCanonicalKeyType(factory.getName()))))
                    .toList();
            client.setSignatureFactories(preferred);
        } catch (IOException unreadable) {
            throw new FaultException(
                    Refusal.SSH_KNOWN_HOSTS.fault(String.valueOf(unreadable.getMessage())), unreadable);
        }
        client.setServerKeyVerifier((session, address, key) -> {
            Optional<FaultException> why = check(name, known, key);
            refused.set(why.orElse(null));
            return why.isEmpty();
        });
        return client;
    }

    private static Optional<FaultException> check(Endpoint name, KnownHosts known, PublicKey key) {
        try {
            String print = KeyUtils.getFingerPrint(key);
            return switch (known.judge(name, key)) {
                case TRUSTED -> Optional.empty();
                case UNKNOWN -> Optional.of(new FaultException(Refusal.SSH_HOST_UNKNOWN.fault(print)));
                case CHANGED -> Optional.of(new FaultException(Refusal.SSH_HOST_CHANGED.fault(print)));
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Gives a copy of a password or passphrase, which is closed here.
    @FunctionalInterface
    interface Proof {
        Optional<Secret> get() throws FaultException;
    }

    private static void identify(ClientSession session, SshLogin login, Proof proof) throws FaultException {
        switch (login) {
            case SshLogin.Agent agent -> session.setUserAuthFactoriesNameList("publickey");
            case SshLogin.Password password -> {
                session.setUserAuthFactoriesNameList("password,keyboard-interactive");
                Optional<Secret> secret = proof.get();
                try {
                    secret.ifPresent(held -> session.addPasswordIdentity(held.use(String::new)));
                } finally {
                    secret.ifPresent(Secret::close);
                }
            }
            case SshLogin.KeyFile(var path) -> {
                session.setUserAuthFactoriesNameList("publickey");
                keys(path, proof).forEach(session::addPublicKeyIdentity);
            }
        }
    }

    private static List<KeyPair> keys(Path path, Proof proof) throws FaultException {
        AtomicReference<@Nullable FaultException> refused = new AtomicReference<>();
        FilePasswordProvider passphrase = (context, resource, retry) -> retry == 0 ? passphrase(proof, refused) : null;
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.readString(path, StandardCharsets.ISO_8859_1).contains(LOCKED_PKCS8)) {
                return List.of(lockedPkcs8(path, proof));
            }
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(null, new PathResource(path), in, passphrase);
            List<KeyPair> found = new ArrayList<>();
            if (pairs != null) {
                pairs.forEach(found::add);
            }
            if (found.isEmpty()) {
                throw new FaultException(Refusal.SSH_KEY_UNREADABLE.fault(path.toString()));
            }
            return found;
        } catch (IOException | GeneralSecurityException unreadable) {
            FaultException why = refused.get();
            throw why != null ? why : new FaultException(Refusal.SSH_KEY_UNREADABLE.fault(path.toString()), unreadable);
        }
    }

    /// The library reads these only with a part of Bouncy Castle that is not here.
    private static KeyPair lockedPkcs8(Path path, Proof proof)
            throws FaultException, IOException, GeneralSecurityException {
        Optional<Secret> secret = proof.get();
        try {
            PrivateKey own = ClientKey.read(path, secret);
            return new KeyPair(KeyUtils.recoverPublicKey(own), own);
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private static @Nullable String passphrase(Proof proof, AtomicReference<@Nullable FaultException> refused)
            throws IOException {
        try {
            Optional<Secret> secret = proof.get();
            try {
                return secret.map(held -> held.use(String::new)).orElse(null);
            } finally {
                secret.ifPresent(Secret::close);
            }
        } catch (FaultException kept) {
            refused.set(kept);
            throw new IOException("the passphrase cannot be had now", kept);
        }
    }

    boolean isOpen() {
        return session.isOpen() && session.isAuthenticated();
    }

    /// Whether the server says anything within `bound`: a dead network looks like a quiet one.
    boolean answers(Duration bound) {
        try {
            Buffer question = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            question.putString(ALIVE);
            question.putBoolean(true);
            session.request(ALIVE, question, bound.toMillis());
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /// A port on this machine's loopback, chosen free, that leads to `target` as the SSH server sees it.
    ///
    PortForwardingTracker forward(Endpoint target) throws FaultException {
        long started = System.nanoTime();
        try {
            return session.createLocalPortForwardingTracker(NEAR, new SshdSocketAddress(target.host(), target.port()));
        } catch (IOException failed) {
            throw SshFailure.beyond(target, started, failed);
        }
    }

    /// Connects to `target` once and hangs up.
    ///
    /// @throws FaultException when the SSH server does not let us through, or nobody listens there
    void knock(Endpoint target, Duration timeout) throws FaultException {
        long started = System.nanoTime();
        SshdSocketAddress far = new SshdSocketAddress(target.host(), target.port());
        try {
            try (var channel = session.createDirectTcpipChannel(NEAR, far)) {
                channel.open().verify(timeout);
            }
        } catch (IOException failed) {
            throw SshFailure.beyond(target, started, failed);
        }
    }

    @Override
    public void close() {
        session.close(true);
        client.close(true);
    }
}
