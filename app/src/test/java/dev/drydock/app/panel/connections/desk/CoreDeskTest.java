package dev.drydock.app.panel.connections.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.tunnel.Tunnels;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.ProfileChange;
import dev.drydock.core.workspace.StoredProfile;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreDeskTest {
    private static final ConnectionProfile CRANES = new ConnectionProfile(
            "p1",
            "cranes",
            Environment.DEV,
            "postgres",
            new Target.Server("localhost", 5432, "cranes"),
            "app",
            TlsMode.PREFER,
            Map.of());

    private static final Desk.Given NOTHING = new Desk.Given(Map.of(), Set.of());
    private static final Desk.Given FORGETTING = new Desk.Given(Map.of(), EnumSet.allOf(SecretUse.class));

    @TempDir
    Path home;

    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final List<Outcome<ProfileChange>> told = new ArrayList<>();
    private Workspace workspace;
    private Desk desk;

    @BeforeEach
    void open() {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        desk = new CoreDesk(
                new Work(Jobs.inline(), Runnable::run),
                () -> workspace.profiles(),
                secrets,
                UnaryOperator.identity(),
                new Tunnels(home.resolve("known_hosts")),
                new Servers(),
                new CoreDesk.Words("reading", "saving", name -> name, name -> name));
        desk.save(CRANES, "work/eu", false, typed("old"), told::add);
    }

    @AfterEach
    void close() {
        workspace.close();
        secrets.close();
    }

    private static Desk.Given typed(String secret) {
        return new Desk.Given(Map.of(SecretUse.DATABASE, Secret.taking(secret.toCharArray())), Set.of());
    }

    private Optional<String> kept() throws FaultException {
        try (Secret secret = secrets.find(CRANES, SecretUse.DATABASE).orElse(Secret.taking(new char[0]))) {
            return Optional.of(secret.use(String::new)).filter(text -> !text.isEmpty());
        }
    }

    @Test
    void savingFilesTheProfileWhereItSays() throws FaultException {
        desk.save(CRANES.in(Environment.TEST), "work/eu", true, NOTHING, told::add);
        StoredProfile stored = workspace.profiles().find("p1").orElseThrow();
        assertThat(stored.folder()).isEqualTo("work/eu");
        assertThat(stored.profile().environment()).isEqualTo(Environment.TEST);
        assertThat(kept()).hasValue("old");
    }

    @Test
    void secretIsForgottenWithThePlaceItWasFor() throws FaultException {
        desk.save(CRANES.at(new Target.Server("elsewhere", 5432, "cranes"), "app"), "", true, FORGETTING, told::add);
        assertThat(told.getLast()).isInstanceOf(Outcome.Done.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void secretStaysWhenNothingWasSaved() throws FaultException {
        workspace.profiles().add(CRANES.named("p2", "berths"), "");
        desk.save(CRANES.named("p1", "Berths"), "", true, FORGETTING, told::add);
        assertThat(told.getLast()).isEqualTo(new Outcome.Done<>(new ProfileChange.NameTaken("Berths")));
        assertThat(kept()).hasValue("old");
    }
}
