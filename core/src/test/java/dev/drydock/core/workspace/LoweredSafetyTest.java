package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Lowering;
import dev.drydock.core.guard.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoweredSafetyTest extends WorkspaceFixture {
    private static final ConnectionProfile CAREFUL = profile("1", "orders").with(mode(SafeMode.CONFIRM_ALL));
    private static final Optional<Reason> WHY = Reason.of(" ticket 9 ");

    private Workspace workspace;
    private Profiles profiles;

    @BeforeEach
    void open() throws FaultException {
        workspace = opened(home());
        profiles = workspace.profiles();
        profiles.add(CAREFUL, "");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static ConnectionProfile profile(String id, String name) {
        return new ConnectionProfile(
                id, name, Environment.PROD, "a", new Target.Server("db", 1, "d"), "ann", TlsMode.VERIFY_FULL, Map.of());
    }

    private static Policy mode(SafeMode mode) {
        Policy open = Policy.DEFAULTS;
        return new Policy(Optional.of(mode), open.commitMode(), open.timeouts(), open.secrets(), open.pool());
    }

    private List<AuditEvent> told() throws FaultException {
        return workspace.audit().list(AuditFilter.newest(100)).stream()
                .map(entry -> entry.event())
                .toList();
    }

    private ConnectionProfile now() throws FaultException {
        return profiles.find("1").orElseThrow().profile();
    }

    @Test
    void productionStaysAsSafeAsItIsWithoutAReason() throws FaultException {
        assertThat(profiles.update(CAREFUL.with(mode(SafeMode.READ_ONLY)), ""))
                .isEqualTo(new ProfileChange.NeedsReason(Set.of(Lowering.SAFE_MODE)));
        assertThat(profiles.update(CAREFUL.in(Environment.TEST).with(Policy.DEFAULTS), ""))
                .isEqualTo(new ProfileChange.NeedsReason(Set.of(Lowering.ENVIRONMENT, Lowering.SAFE_MODE)));
        assertThat(now()).isEqualTo(CAREFUL);
        assertThat(told()).isEmpty();
    }

    @Test
    void reasonIsInTheJournalWithWhatWasTakenAway() throws FaultException {
        assertThat(profiles.update(CAREFUL.in(Environment.DEV), "", WHY)).isInstanceOf(ProfileChange.Saved.class);
        assertThat(told())
                .containsExactly(new AuditEvent(
                        "1", "orders", Environment.PROD, Profiles.LOWER, "ticket 9", "ENVIRONMENT PROD > DEV", "done"));
        assertThat(profiles.update(CAREFUL.in(Environment.TEST).with(Policy.DEFAULTS), ""))
                .as("no longer production")
                .isInstanceOf(ProfileChange.Saved.class);
    }

    @Test
    void readOnlyOfItsOwnIsTakenAwayOnlyWithAReason() throws FaultException {
        ConnectionProfile own = CAREFUL.with(mode(SafeMode.READ_ONLY));
        assertThat(Lowering.between(own, own.with(Policy.DEFAULTS))).containsExactly(Lowering.READ_ONLY);
        assertThat(Lowering.between(own, CAREFUL)).as("stricter").isEmpty();
        assertThat(Lowering.between(own.in(Environment.STAGING), own.in(Environment.DEV)))
                .isEmpty();
    }

    @Test
    void changeThatFailsIsWithdrawnInTheJournal() throws FaultException {
        profiles.add(profile("2", "quay"), "");
        assertThat(profiles.update(CAREFUL.in(Environment.DEV).named("1", "QUAY"), "", WHY))
                .isInstanceOf(ProfileChange.NameTaken.class);
        assertThat(told()).extracting(AuditEvent::outcome).containsExactly("failed", "done");
        assertThat(now()).isEqualTo(CAREFUL);
    }

    @Test
    void nothingBecomesLessSafeWhenTheJournalCannotBeWritten() throws FaultException, IOException {
        Files.createDirectory(home().resolve("audit.jsonl"));
        fault(() -> profiles.update(CAREFUL.in(Environment.DEV), "", WHY));
        assertThat(now()).isEqualTo(CAREFUL);
    }

    @Test
    void reasonSaysSomething() {
        assertThat(Reason.of(" \u200b-- ")).isEmpty();
        assertThat(Reason.of(" 7 ")).contains(new Reason("7"));
    }
}
