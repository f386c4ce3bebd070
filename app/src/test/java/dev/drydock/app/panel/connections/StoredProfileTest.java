package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Leaving;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.connect.policy.Timeouts;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.StoredProfile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// What becomes of a stored profile when its form is changed, saved or left.
class StoredProfileTest {

    private final ScriptedDesk desk = new ScriptedDesk();
    private final SimpleObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Nowhere());
    private final ConnectionsViewModel model = new ConnectionsViewModel(
            new Desks(desk, new ScriptedImportDesk(), new ScriptedRotationDesk()), place -> {}, standing);

    private ConnectionsState state() {
        return model.stateProperty().get();
    }

    private Form form() {
        return state().form().orElseThrow();
    }

    private void stored(ConnectionProfile profile, String folder) {
        desk.stored.add(new StoredProfile(profile, folder, Optional.empty(), Optional.empty()));
    }

    private static ConnectionProfile cranes(String id, String name) {
        return new ConnectionProfile(
                id,
                name,
                Environment.DEV,
                "postgres",
                new Target.Server("localhost", 5432, "cranes"),
                "app",
                TlsMode.PREFER,
                Map.of("searchPath", "cranes", ConnectionProfile.READ_ONLY, "true"),
                new Route(
                        TlsFiles.NONE,
                        Optional.of(new SshTunnel(
                                new SshHop("bastion", 22, "ann", new SshLogin.Agent()),
                                Optional.empty(),
                                Optional.empty()))),
                new Policy(
                        Optional.of(SafeMode.OFF),
                        Optional.empty(),
                        Timeouts.DEFAULTS,
                        SecretKeeping.KEYCHAIN,
                        PoolSettings.DEFAULTS));
    }

    @Test
    void savingKeepsFolderRouteAndPolicy() {
        stored(cranes("p1", "cranes"), "work/eu");
        model.load(Optional.of("p1"));
        model.form().edit(Field.NAME, "cranes 2");
        model.save();
        assertThat(desk.stored.getLast())
                .isEqualTo(new StoredProfile(cranes("p1", "cranes 2"), "work/eu", Optional.empty(), Optional.empty()));
    }

    @Test
    void pasteThatLeadsElsewhereDropsWhatWasDecidedForTheOldPlace() {
        stored(cranes("p1", "cranes"), "work");
        desk.secrets.put("p1", EnumSet.of(SecretUse.DATABASE));
        model.load(Optional.of("p1"));
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.KEPT);
        model.form().paste("postgres://app@db-9.harbour.example/cranes");
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.FOR_ANOTHER_PLACE);
        assertThat(form().environment().word()).isEqualTo("PROD");
        assertThat(state().note().text()).contains("PROD").contains("password").contains("tunnel");
        model.testing().start();
        assertThat(desk.tested.getLast().dropped()).contains(SecretUse.DATABASE, SecretUse.SSH);
        model.save();
        assertThat(desk.secrets.get("p1")).isEmpty();
        StoredProfile saved = desk.stored.getLast();
        assertThat(saved.folder()).isEqualTo("work");
        assertThat(saved.profile().route()).isEqualTo(Route.DIRECT);
        assertThat(saved.profile().policy().safeMode()).isEmpty();
        assertThat(saved.profile().policy().secrets()).isEqualTo(SecretKeeping.KEYCHAIN);
        assertThat(saved.profile().settings()).isEqualTo(Map.of(ConnectionProfile.READ_ONLY, "true"));
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.NONE);
    }

    @Test
    void pasteOfTheSamePlaceKeepsEverything() {
        stored(cranes("p1", "cranes"), "");
        desk.secrets.put("p1", EnumSet.of(SecretUse.DATABASE));
        model.load(Optional.of("p1"));
        model.form().paste("postgres://app@localhost:5432/cranes");
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.KEPT);
        model.save();
        assertThat(desk.secrets.get("p1")).containsExactly(SecretUse.DATABASE);
        assertThat(desk.stored.getLast().profile().route())
                .isEqualTo(cranes("p1", "cranes").route());
        assertThat(form().environment().word()).isEqualTo("DEV");
    }

    @Test
    void keptSecretFollowsNeitherHostNorPortNorDatabaseNorUser() {
        for (Field field : List.of(Field.HOST, Field.PORT, Field.DATABASE, Field.USER)) {
            desk.stored.clear();
            stored(cranes("p1", "cranes"), "");
            desk.secrets.put("p1", EnumSet.of(SecretUse.DATABASE));
            model.form().discard();
            model.load(Optional.of("p1"));
            String before = form().value(field);
            model.form().edit(field, field == Field.PORT ? "5433" : before + "x");
            assertThat(form().secret(SecretUse.DATABASE)).as("%s", field).isEqualTo(SecretMark.FOR_ANOTHER_PLACE);
            model.form().edit(field, before);
            assertThat(form().secret(SecretUse.DATABASE)).as("%s", field).isEqualTo(SecretMark.KEPT);
            model.form().secret(SecretUse.DATABASE, "new".toCharArray());
            model.form().secret(SecretUse.DATABASE, new char[0]);
            model.form().edit(field, field == Field.PORT ? "5433" : before + "x");
            model.save();
            assertThat(desk.secrets.get("p1")).as("%s", field).isEmpty();
        }
    }

    @Test
    void changesAreAskedForBeforeTheyAreLeft() {
        stored(cranes("p1", "cranes"), "");
        stored(cranes("p2", "berths"), "");
        model.load(Optional.of("p1"));
        model.select("p2");
        assertThat(form().id()).isEqualTo("p2");
        model.form().edit(Field.USER, "ann");
        model.select("p1");
        assertThat(state().leaving()).hasValue(new Leaving("berths"));
        assertThat(model.leaving().unsaved())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("berths"));
        model.leaving().stay();
        assertThat(state().leaving()).isEmpty();
        assertThat(form().value(Field.USER)).isEqualTo("ann");
        model.create();
        model.leaving().discard();
        assertThat(form().stored()).isFalse();
        model.select("p2");
        assertThat(form().value(Field.USER)).isEqualTo("app");
        model.form().edit(Field.USER, "bob");
        model.select("p1");
        model.leaving().save();
        assertThat(form().id()).isEqualTo("p1");
        assertThat(desk.stored)
                .filteredOn(s -> s.profile().id().equals("p2"))
                .singleElement()
                .satisfies(s -> assertThat(s.profile().user()).isEqualTo("bob"));
        assertThat(model.leaving().unsaved()).isEmpty();
    }

    @Test
    void formThatCannotBeSavedStaysAndSaysWhy() {
        stored(cranes("p1", "cranes"), "");
        stored(cranes("p2", "berths"), "");
        model.load(Optional.of("p1"));
        model.form().edit(Field.PORT, "none");
        model.select("p2");
        model.leaving().save();
        assertThat(form().id()).isEqualTo("p1");
        assertThat(form().problem(Field.PORT)).isNotEmpty();
        assertThat(state().leaving()).isEmpty();
    }
}
