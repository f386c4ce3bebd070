package dev.drydock.core.guard.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlocksTest {
    private static final ConnectionProfile PROD = profile(Environment.PROD, "db", Map.of());

    private final List<AuditEvent> journal = new ArrayList<>();
    private final List<Optional<Relock>> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private long nanos = 7;
    private final Unlocks unlocks = new Unlocks(journal::add, () -> now, () -> nanos);

    private static ConnectionProfile profile(Environment environment, String host, Map<String, String> settings) {
        return new ConnectionProfile(
                "id",
                "orders",
                environment,
                "postgres",
                new Target.Server(host, 5432, "orders"),
                "ann",
                TlsMode.PREFER,
                settings);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void unlockLastsFifteenMinutesAndIsInTheJournalWithBothEnds() throws FaultException {
        var _ = unlocks.listen((unlock, why) -> told.add(why));
        unlocks.unlock(PROD, "  fix order 7 ");
        assertThat(unlocks.writable(PROD)).isTrue();
        assertThat(unlocks.stance(PROD).refusesWrites()).isFalse();
        pass(Unlocks.LASTS.minusSeconds(1));
        unlocks.look();
        assertThat(unlocks.writable(PROD)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(unlocks.writable(PROD)).isFalse();
        unlocks.look();
        assertThat(journal)
                .extracting(AuditEvent::action, AuditEvent::statement, AuditEvent::outcome, AuditEvent::profileName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Unlocks.UNLOCK, "fix order 7", "done", "orders"),
                        org.assertj.core.groups.Tuple.tuple(Unlocks.LOCK, "fix order 7", "expired", "orders"));
        assertThat(told).containsExactly(Optional.empty(), Optional.of(Relock.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "...", "\u00a0", "-", "\u200b"})
    void reasonThatSaysNothingUnlocksNothing(String reason) {
        assertThatThrownBy(() -> unlocks.unlock(PROD, reason))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(UnlockRefusal.NO_REASON.fault()));
        assertThat(unlocks.writable(PROD)).isFalse();
        assertThat(journal).isEmpty();
    }

    @Test
    void journalThatTakesNothingUnlocksNothing() {
        Unlocks silent = new Unlocks(
                event -> {
                    throw new FaultException(new DbFault.Other("full", ""));
                },
                () -> now,
                () -> nanos);
        assertThatThrownBy(() -> silent.unlock(PROD, "fix")).isInstanceOf(FaultException.class);
        assertThat(silent.writable(PROD)).isFalse();
    }

    @Test
    void sleepCountsAndAClockSetBackEndsIt() throws FaultException {
        unlocks.unlock(PROD, "fix");
        now = now.plus(Unlocks.LASTS);
        assertThat(unlocks.writable(PROD)).as("the machine slept").isFalse();
        unlocks.look();
        unlocks.unlock(PROD, "fix");
        now = now.minusSeconds(1);
        assertThat(unlocks.writable(PROD)).as("the clock was set back").isFalse();
        unlocks.look();
        unlocks.unlock(PROD, "fix");
        nanos += Unlocks.LASTS.toNanos();
        assertThat(unlocks.writable(PROD)).as("the clock stands").isFalse();
    }

    @Test
    void anotherServerOrUserIsAnotherLock() throws FaultException {
        unlocks.unlock(PROD, "fix");
        assertThat(unlocks.writable(profile(Environment.PROD, "other", Map.of())))
                .isFalse();
        assertThat(unlocks.writable(PROD.at(PROD.target(), "root"))).isFalse();
    }

    @Test
    void profileThatSaysReadOnlyIsNotLifted() {
        ConnectionProfile held = profile(Environment.PROD, "db", Map.of(ConnectionProfile.READ_ONLY, "true"));
        assertThat(Unlocks.refusal(held)).contains(UnlockRefusal.PROFILE_IS_READ_ONLY);
        assertThatThrownBy(() -> unlocks.unlock(held, "fix")).isInstanceOf(FaultException.class);
        assertThat(Unlocks.refusal(profile(Environment.DEV, "db", Map.of()))).contains(UnlockRefusal.NOT_LOCKED);
    }

    @Test
    void profileThatSaysReadOnlyMeanwhileIsLocked() throws FaultException {
        unlocks.unlock(PROD, "fix order 7");
        ConnectionProfile own = profile(Environment.PROD, "db", Map.of(ConnectionProfile.READ_ONLY, "true"));
        assertThat(unlocks.writable(PROD)).isTrue();
        assertThat(unlocks.writable(own)).isFalse();
        assertThat(unlocks.stance(own).refusesWrites()).isTrue();
    }

    @Test
    void sameNameBehindAnotherTunnelIsAnotherLock() throws FaultException {
        unlocks.unlock(PROD, "fix order 7");
        SshHop hop = new SshHop("bastion", 22, "ann", new SshLogin.Agent());
        ConnectionProfile through = PROD.with(
                new Route(TlsFiles.NONE, Optional.of(new SshTunnel(hop, Optional.empty(), Optional.empty()))));
        assertThat(unlocks.writable(through)).isFalse();
    }

    @Test
    void lockingAndQuittingEndItInTheJournal() throws FaultException {
        unlocks.unlock(PROD, "one");
        unlocks.lock(PROD);
        assertThat(unlocks.writable(PROD)).isFalse();
        unlocks.unlock(PROD, "two");
        unlocks.close();
        assertThat(journal).extracting(AuditEvent::outcome).containsExactly("done", "locked", "done", "quit");
    }
}
