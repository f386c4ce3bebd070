package dev.drydock.app.shell.lock;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.unlock.Unlock;
import dev.drydock.core.guard.unlock.UnlockRefusal;
import dev.drydock.core.guard.unlock.Unlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Locks that stay as they are.
public record StillLocks(boolean unlocked) implements LockDesk {
    private static final Duration LEFT = Duration.ofSeconds(12 * 60 + 42);

    @Override
    public Optional<Unlock> of(ConnectionProfile profile) {
        Instant until = Instant.now().plus(LEFT);
        return unlocked
                ? Optional.of(new Unlock(profile, "ticket 4711", until.minus(Unlocks.LASTS), until))
                : Optional.empty();
    }

    @Override
    public Optional<UnlockRefusal> refusal(ConnectionProfile profile) {
        return Unlocks.refusal(profile);
    }

    @Override
    public void unlock(ConnectionProfile profile, String reason, Consumer<Optional<DbFault>> answered) {
        answered.accept(Optional.of(UnlockRefusal.NO_REASON.fault()));
    }

    @Override
    public void lock(ConnectionProfile profile) {}
}
