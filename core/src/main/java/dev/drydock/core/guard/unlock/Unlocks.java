package dev.drydock.core.guard.unlock;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Reason;
import dev.drydock.core.guard.Stance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which profiles this process may write to although their environment locks them. Each unlock has a reason,
/// ends after [#LASTS] of the wall clock, and is in the journal with its start and its end: what the journal
/// does not take is not unlocked. A clock that is set back, or stands, ends it too. Any thread; [#unlock] and
/// [#lock] block.
public final class Unlocks implements AutoCloseable {
    public static final Duration LASTS = Duration.ofMinutes(15);

    /// Actions of the journal's entries; their statement is the reason.
    public static final String UNLOCK = "profile.unlock";

    public static final String LOCK = "profile.lock";

    private static final Logger LOG = LoggerFactory.getLogger(Unlocks.class);

    private final Journal journal;
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Map<List<Object>, Held> held = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer;

    /// Where starts and ends are written.
    @FunctionalInterface
    public interface Journal {
        void append(AuditEvent event) throws FaultException;
    }

    /// Told on the thread that changed something: return quickly.
    @FunctionalInterface
    public interface Listener {
        /// @param why empty: unlocked just now
        void changed(Unlock unlock, Optional<Relock> why);
    }

    private record Held(Unlock unlock, long sinceNanos) {}

    /// Looks once a second what is over.
    public Unlocks(Journal journal) {
        this(journal, InstantSource.system(), System::nanoTime);
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /// Looks only when it is told to or asked.
    Unlocks(Journal journal, InstantSource wall, LongSupplier nanos) {
        this.journal = journal;
        this.wall = wall;
        this.nanos = nanos;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("unlocks").factory());
    }

    /// Why `profile` could not be unlocked with any reason; empty when it can.
    public static Optional<UnlockRefusal> refusal(ConnectionProfile profile) {
        if (profile.readOnly()) {
            return Optional.of(UnlockRefusal.PROFILE_IS_READ_ONLY);
        }
        return EffectivePolicy.of(profile).readOnly() ? Optional.empty() : Optional.of(UnlockRefusal.NOT_LOCKED);
    }

    /// Unlocks for [#LASTS], anew when it was unlocked already.
    ///
    /// @throws FaultException an [UnlockRefusal], or what the journal refused: then it stays locked
    public Unlock unlock(ConnectionProfile profile, String reason) throws FaultException {
        Reason why = Reason.of(reason).orElseThrow(() -> new FaultException(UnlockRefusal.NO_REASON.fault()));
        Optional<UnlockRefusal> refused = refusal(profile);
        if (refused.isPresent()) {
            throw new FaultException(refused.get().fault());
        }
        Instant now = wall.instant();
        Unlock unlock = new Unlock(profile, why.text(), now, now.plus(LASTS));
        journal.append(event(unlock, UNLOCK, "done"));
        held.put(key(profile), new Held(unlock, nanos.getAsLong()));
        listeners.forEach(listener -> listener.changed(unlock, Optional.empty()));
        return unlock;
    }

    /// The unlock in force now.
    public Optional<Unlock> of(ConnectionProfile profile) {
        return Optional.ofNullable(held.get(key(profile))).filter(this::holds).map(Held::unlock);
    }

    /// Whether the server may be asked to change something for `profile` now.
    public boolean writable(ConnectionProfile profile) {
        return !EffectivePolicy.of(profile).readOnly() || of(profile).isPresent();
    }

    /// The rules in force for `profile` now.
    public Stance stance(ConnectionProfile profile) {
        Stance own = Stance.of(profile);
        return of(profile).isPresent() ? own.unlocked() : own;
    }

    /// Locks at once.
    public void lock(ConnectionProfile profile) {
        Optional.ofNullable(held.get(key(profile))).ifPresent(each -> end(each, Relock.BY_USER));
    }

    /// @return ends the telling
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void look() {
        held.values().stream().filter(each -> !holds(each)).forEach(each -> end(each, Relock.EXPIRED));
    }

    /// By both clocks: the monotonic one does not count sleep, the wall clock can be set.
    private boolean holds(Held each) {
        Instant now = wall.instant();
        Unlock unlock = each.unlock;
        boolean byWall = !now.isBefore(unlock.since()) && now.isBefore(unlock.until());
        return byWall && nanos.getAsLong() - each.sinceNanos < LASTS.toNanos();
    }

    private void end(Held each, Relock why) {
        Unlock unlock = each.unlock;
        if (!held.remove(key(unlock.profile()), each)) {
            return;
        }
        try {
            journal.append(event(unlock, LOCK, outcome(why)));
        } catch (FaultException refused) {
            LOG.warn("the end of an unlock is not in the journal: {}", refused.fault());
        }
        listeners.forEach(listener -> listener.changed(unlock, Optional.of(why)));
    }

    private static String outcome(Relock why) {
        return switch (why) {
            case EXPIRED -> "expired";
            case BY_USER -> "locked";
            case QUIT -> "quit";
        };
    }

    private static AuditEvent event(Unlock unlock, String action, String outcome) {
        ConnectionProfile profile = unlock.profile();
        return new AuditEvent(
                profile.id(), profile.name(), profile.environment(), action, unlock.reason(), "reason", outcome);
    }

    /// Another server, or another user, is another lock, whatever the profile is called.
    private static List<Object> key(ConnectionProfile profile) {
        return List.of(profile.id(), profile.dialect(), profile.target(), profile.user());
    }

    /// Locks everything again.
    @Override
    public void close() {
        timer.shutdownNow();
        held.values().forEach(each -> end(each, Relock.QUIT));
    }
}
