package dev.drydock.core.secrets.keychain;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretStore;
import dev.drydock.core.secrets.keychain.KeychainBackend.KeychainException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keychain of the operating system. It is searched for when somebody first asks, never at start-up:
/// looking may make the desktop ask for the keychain's password. No call waits longer than its bound; after one
/// that did, the keychain counts as silent until [#searchAgain]. Any thread.
public final class Keychain implements SecretStore, AutoCloseable {
    /// A search has so long before it counts as failed.
    public static final Duration SEARCH = Duration.ofSeconds(5);

    /// A call may wait for a person who types the keychain's own password.
    public static final Duration CALL = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Keychain.class);

    private final KeychainBackend.Search search;
    private final Duration searchBound;
    private final Duration callBound;
    private final AtomicReference<KeychainState> state = new AtomicReference<>(new KeychainState.Unknown());
    private @Nullable Future<KeychainBackend> found;
    private ExecutorService lane = lane();

    /// The one of this system.
    public Keychain() {
        this(SystemKeychain::open, SEARCH, CALL);
    }

    Keychain(KeychainBackend.Search search, Duration searchBound, Duration callBound) {
        this.search = search;
        this.searchBound = searchBound;
        this.callBound = callBound;
    }

    /// What is known now; begins the search when nobody has. Never waits.
    public KeychainState state() {
        var _ = begin();
        return state.get();
    }

    /// The same once the search has ended, at most [#SEARCH] later.
    public KeychainState searched() {
        try {
            backend();
        } catch (FaultException unavailable) {
            LOG.debug("no keychain: {}", unavailable.fault());
        }
        return state.get();
    }

    /// Forgets what the last search found.
    public synchronized void searchAgain() {
        close();
        lane = lane();
    }

    @Override
    public Optional<Secret> find(SecretId id) throws FaultException {
        return call(backend -> backend.find(account(id)));
    }

    @Override
    public boolean holds(SecretId id) throws FaultException {
        Optional<Secret> secret = find(id);
        secret.ifPresent(Secret::close);
        return secret.isPresent();
    }

    @Override
    public void put(SecretId id, Secret secret) throws FaultException {
        try (Secret copy = secret.copy()) {
            call(backend -> {
                backend.put(account(id), copy);
                return true;
            });
        }
    }

    @Override
    public void remove(SecretId id) throws FaultException {
        if (holds(id)) {
            call(backend -> {
                backend.remove(account(id));
                return true;
            });
        }
    }

    /// Gives the keychain back; a call that hangs is left alone.
    @Override
    public synchronized void close() {
        Future<KeychainBackend> open = found;
        found = null;
        state.set(new KeychainState.Unknown());
        if (open != null && open.state() == Future.State.SUCCESS) {
            var _ = lane.submit(() -> {
                open.resultNow().close();
                return true;
            });
        }
        lane.shutdown();
    }

    private synchronized Future<KeychainBackend> begin() {
        Future<KeychainBackend> begun = found;
        if (begun == null) {
            begun = lane.submit(this::open);
            found = begun;
        }
        return begun;
    }

    private KeychainBackend open() throws KeychainException {
        boolean opened = false;
        try {
            KeychainBackend backend = search.open();
            KeychainState ready = new KeychainState.Ready(backend.name());
            state.updateAndGet(now -> now instanceof KeychainState.Unknown ? ready : now);
            opened = true;
            return backend;
        } catch (KeychainException none) {
            unavailable(none.fact());
            throw none;
        } finally {
            if (!opened) {
                unavailable("");
            }
        }
    }

    /// The first reason stands.
    private void unavailable(String fact) {
        KeychainState why = new KeychainState.Unavailable(SecretRule.KEYCHAIN_MISSING.fault(fact));
        state.updateAndGet(now -> now instanceof KeychainState.Unavailable ? now : why);
    }

    private KeychainBackend backend() throws FaultException {
        if (state.get() instanceof KeychainState.Unavailable(var why)) {
            throw new FaultException(why);
        }
        try {
            return within(begin(), searchBound, SecretRule.KEYCHAIN_MISSING);
        } catch (FaultException none) {
            if (!Thread.currentThread().isInterrupted()) {
                state.set(new KeychainState.Unavailable(none.fault()));
            }
            throw none;
        }
    }

    private <T> T call(Call<T> call) throws FaultException {
        KeychainBackend backend = backend();
        return within(lane.submit(() -> call.on(backend)), callBound, SecretRule.KEYCHAIN_REFUSED);
    }

    /// What one call does.
    @FunctionalInterface
    private interface Call<T> {
        T on(KeychainBackend backend) throws KeychainException;
    }

    private <T> T within(Future<T> work, Duration bound, SecretRule rule) throws FaultException {
        try {
            return work.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            FaultException fault = SecretRule.KEYCHAIN_SILENT.refusal(String.valueOf(bound.toSeconds()), silent);
            state.set(new KeychainState.Unavailable(fault.fault()));
            throw fault;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw rule.refusal(cause instanceof KeychainException known ? known.fact() : String.valueOf(cause), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SecretRule.KEYCHAIN_SILENT.refusal("0", stopped);
        }
    }

    private static String account(SecretId id) {
        return id.profileId() + " " + id.use() + (id.slot() == SecretId.Slot.NEXT ? " next" : "");
    }

    private static ExecutorService lane() {
        return Executors.newSingleThreadExecutor(
                work -> Thread.ofPlatform().daemon().name("keychain").unstarted(work));
    }
}
