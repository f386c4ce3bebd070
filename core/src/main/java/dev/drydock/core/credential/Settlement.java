package dev.drydock.core.credential;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.FileLatch;
import dev.drydock.core.files.PrivateFiles;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretId.Slot;
import dev.drydock.core.secrets.SecretRule;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends changes of passwords that a crash or a lost connection cut off: while two are kept, the server is asked
/// which one holds. Changes of one user's passwords take turns, between processes too.
final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final KeptSecrets kept;
    private final LoginTrial trial;
    private final Function<ConnectionProfile, SecretSource> others;

    /// Which password the store holds now.
    enum Result {
        NOTHING_TO_SETTLE,
        OLD_HOLDS,
        NEW_HOLDS,
        /// Both are still kept.
        UNKNOWN
    }

    /// A change, or the end of one.
    @FunctionalInterface
    interface Turn<T> {
        T run() throws FaultException;
    }

    /// @param others what else a login may need, by profile
    Settlement(Path home, KeptSecrets kept, LoginTrial trial, Function<ConnectionProfile, SecretSource> others) {
        this.home = home;
        this.kept = kept;
        this.trial = trial;
        this.others = others;
    }

    static SecretId id(ConnectionProfile profile) {
        return SecretId.current(profile.id(), SecretUse.DATABASE);
    }

    /// Empty when it logs in.
    Optional<DbFault> login(ConnectionProfile profile, Secret password) {
        return trial.failure(profile, password, others.apply(profile));
    }

    /// @throws FaultException what the store refuses; CHANGE_UNSETTLED when another process is at it for too
    ///     long
    <T> T inTurn(Turn<T> change) throws FaultException {
        try {
            PrivateFiles.folder(home);
            return FileLatch.<T, FaultException>holding(home.resolve("secrets.change.lock"), PATIENCE, change::run);
        } catch (IOException held) {
            throw SecretRule.CHANGE_UNSETTLED.refusal(String.valueOf(held.getMessage()), held);
        }
    }

    /// Nothing happens, and nothing is asked, unless two passwords are kept.
    Result settle(ConnectionProfile profile) throws FaultException {
        if (profile.policy().secrets() == SecretKeeping.ASK || !kept.holds(profile, SecretUse.DATABASE, Slot.NEXT)) {
            return Result.NOTHING_TO_SETTLE;
        }
        Result result = inTurn(() -> settleInTurn(profile));
        LOG.info("a change of a password that was cut off: {}", result);
        return result;
    }

    /// The same for who has the turn.
    Result settleInTurn(ConnectionProfile profile) throws FaultException {
        Optional<Secret> found = kept.find(profile, SecretUse.DATABASE, Slot.NEXT);
        if (found.isEmpty()) {
            return Result.NOTHING_TO_SETTLE;
        }
        Optional<Secret> current = kept.find(profile, SecretUse.DATABASE, Slot.CURRENT);
        try (Secret next = found.get()) {
            return between(profile, current, next);
        } finally {
            current.ifPresent(Secret::close);
        }
    }

    private Result between(ConnectionProfile profile, Optional<Secret> current, Secret next) throws FaultException {
        if (current.isPresent() && current.get().sameAs(next)) {
            kept.remove(profile, SecretUse.DATABASE, Slot.NEXT);
            return Result.NEW_HOLDS;
        }
        Optional<DbFault> newFails = login(profile, next);
        Optional<DbFault> oldFails = current.flatMap(old -> login(profile, old));
        if (newFails.isEmpty() && (current.isEmpty() || denied(oldFails))) {
            kept.put(profile, SecretUse.DATABASE, Slot.CURRENT, next);
            kept.remove(profile, SecretUse.DATABASE, Slot.NEXT);
            return Result.NEW_HOLDS;
        }
        if (denied(newFails) && current.isPresent() && oldFails.isEmpty()) {
            kept.remove(profile, SecretUse.DATABASE, Slot.NEXT);
            return Result.OLD_HOLDS;
        }
        // Nobody answered, or the server lets everybody in, or neither is right: time will tell.
        return Result.UNKNOWN;
    }

    private static boolean denied(Optional<DbFault> failure) {
        return failure.isPresent() && failure.get() instanceof DbFault.Denied;
    }
}
