package dev.drydock.app.shell.lock;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.unlock.Unlock;
import dev.drydock.core.guard.unlock.UnlockRefusal;
import java.util.Optional;
import java.util.function.Consumer;

/// The locks of this process as the window shows them. FX thread.
public interface LockDesk {
    /// Where nothing can be unlocked.
    LockDesk NONE = new LockDesk() {
        @Override
        public Optional<Unlock> of(ConnectionProfile profile) {
            return Optional.empty();
        }

        @Override
        public Optional<UnlockRefusal> refusal(ConnectionProfile profile) {
            return Optional.of(UnlockRefusal.NOT_LOCKED);
        }

        @Override
        public void unlock(ConnectionProfile profile, String reason, Consumer<Optional<DbFault>> answered) {
            answered.accept(Optional.of(UnlockRefusal.NOT_LOCKED.fault()));
        }

        @Override
        public void lock(ConnectionProfile profile) {}
    };

    /// The unlock in force now.
    Optional<Unlock> of(ConnectionProfile profile);

    /// Why it cannot be unlocked; empty when it can.
    Optional<UnlockRefusal> refusal(ConnectionProfile profile);

    /// `answered` is told once: empty when it is unlocked.
    void unlock(ConnectionProfile profile, String reason, Consumer<Optional<DbFault>> answered);

    void lock(ConnectionProfile profile);
}
