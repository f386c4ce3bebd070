package dev.drydock.app.panel.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.ConnectionsState.Listing;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepState;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Form.SecretMark;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ConnectionsViewModelTest {
    private static final String SECRET = "k33l-haul";
    private static final String URL = "postgres://app:" + SECRET + "@db-9.harbour.example:5433/cranes";

    private final ScriptedDesk desk = new ScriptedDesk();
    private final List<Destination> gone = new ArrayList<>();
    private final SimpleObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Nowhere());
    private final ConnectionsViewModel model = new ConnectionsViewModel(
            new Desks(desk, new ScriptedImportDesk(), new ScriptedRotationDesk()), gone::add, standing);

    private ConnectionsState state() {
        return model.stateProperty().get();
    }

    private Form form() {
        return state().form().orElseThrow();
    }

    @Test
    void pastedUrlFillsTheForm() {
        model.form().paste(URL);
        assertThat(form().value(Field.HOST)).isEqualTo("db-9.harbour.example");
        assertThat(form().value(Field.PORT)).isEqualTo("5433");
        assertThat(form().value(Field.DATABASE)).isEqualTo("cranes");
        assertThat(form().value(Field.USER)).isEqualTo("app");
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.TYPED);
        assertThat(form().environment().word()).isEqualTo("PROD");
        assertThat(state().note().tone()).isEqualTo(Note.Tone.FILLED);
    }

    @Test
    void pastedUrlKeepsItsSettings() {
        String url = "postgres://db/cranes?connect_timeout=7";
        assertThat(desk.read(url)).isInstanceOfSatisfying(UrlReading.Read.class, read -> {
            assertThat(read.settings()).isNotEmpty();
            model.form().paste(url);
            model.save();
            assertThat(desk.stored.getLast().profile().settings()).isEqualTo(read.settings());
        });
    }

    @Test
    void secretNeverEntersTheState() {
        model.form().paste(URL);
        model.form().secret(SecretUse.DATABASE, SECRET.toCharArray());
        model.save();
        assertThat(state().toString()).doesNotContain(SECRET);
        assertThat(desk.secrets).containsOnlyKeys(form().id());
        assertThat(form().secret(SecretUse.DATABASE)).isEqualTo(SecretMark.KEPT);
    }

    @Test
    void unsafeUrlIsRefusedInASentenceAndLeavesTheForm() {
        model.form().paste(URL);
        model.form().paste("postgres://elsewhere/x?socketFactory=evil.Factory");
        assertThat(state().note().tone()).isEqualTo(Note.Tone.REFUSED);
        assertThat(state().note().text()).containsIgnoringCase("socketFactory");
        assertThat(form().value(Field.HOST)).isEqualTo("db-9.harbour.example");
    }

    @Test
    void nameOfAnotherProfileIsAProblemOfTheField() {
        model.form().paste(URL);
        model.save();
        model.form().create();
        model.form().edit(Field.NAME, "CRANES");
        model.save();
        assertThat(form().problem(Field.NAME)).isNotEmpty();
        assertThat(desk.stored).hasSize(1);
    }

    @Test
    void badPortKeepsTheProfileFromBeingStored() {
        model.form().paste(URL);
        model.form().edit(Field.PORT, "99999");
        model.save();
        assertThat(form().problem(Field.PORT)).isNotEmpty();
        assertThat(desk.stored).isEmpty();
    }

    @Test
    void connectSavesOpensReadOnlyOnProdAndGoesToQuery() {
        ServerFacts facts = new ServerFacts("PostgreSQL", "17.6", 17, 1, "app", "UTC", "");
        desk.connecting = Optional.of(new Outcome.Done<>(facts));
        model.form().paste(URL);
        model.connect();
        assertThat(desk.stored).hasSize(1);
        assertThat(standing.get())
                .isInstanceOfSatisfying(
                        Standing.On.class, on -> assertThat(on.readOnly()).isTrue());
        assertThat(gone).containsExactly(new Destination.Query(Optional.of(form().id()), Optional.empty()));
    }

    @Test
    void refusedLoginStaysHereWithItsSqlState() {
        desk.connecting = Optional.of(new Outcome.Failed<>(new DbFault.Denied("app", "no", "28P01")));
        model.form().paste(URL);
        model.connect();
        assertThat(gone).isEmpty();
        assertThat(state().opening().fault().orElseThrow().sqlState()).isEqualTo("28P01");
    }

    @Test
    void failingStepSaysTheCureAndLeavesTheRestUnrun() {
        desk.steps = List.of(
                ConnectionsStage.passed(ProbeStep.DNS, 1),
                ConnectionsStage.failed(ProbeStep.TCP, 2, ProbeCause.CONNECTION_REFUSED));
        model.form().paste(URL);
        model.testing().start();
        TestRun run = state().test();
        assertThat(run.phase()).isEqualTo(TestRun.Phase.FAILED);
        assertThat(run.steps().get(1).fault().orElseThrow().sentence()).contains("port");
        assertThat(run.steps().subList(2, 6)).allMatch(step -> step.state() == StepState.WAITING);
        assertThat(model.testing().report()).contains("TCP: failed").doesNotContain(SECRET);
    }

    @Test
    void removedProfileComesBack() {
        model.form().paste(URL);
        model.save();
        model.removing().ask();
        model.removing().remove();
        assertThat(desk.stored).isEmpty();
        assertThat(state().removed().orElseThrow().name()).isEqualTo("cranes");
        model.removing().undo();
        assertThat(desk.stored).hasSize(1);
        assertThat(state().removed()).isEmpty();
        assertThat(form().value(Field.NAME)).isEqualTo("cranes");
    }

    @Test
    void profileWhoseNameIsTakenSaysSoAndStaysInReach() {
        model.form().paste(URL);
        model.form().edit(Field.NAME, "cranes");
        model.save();
        model.removing().ask();
        model.removing().remove();
        model.create();
        model.form().paste(URL);
        model.form().edit(Field.NAME, "cranes");
        model.save();
        model.removing().undo();
        assertThat(state().removed().orElseThrow().problem()).contains("cranes");
        assertThat(desk.stored).hasSize(1);
    }

    @Test
    void filterKeepsWhatFits() {
        model.form().paste(URL);
        model.save();
        model.filter("warehouse");
        assertThat(((Listing.Ready) state().listing()).groups()).isEmpty();
        model.filter("DB-9");
        assertThat(((Listing.Ready) state().listing()).groups()).hasSize(1);
    }
}
