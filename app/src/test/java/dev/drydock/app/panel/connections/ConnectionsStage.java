package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.connections.desk.Desks;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.workspace.StoredProfile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Puts the panel into one state, through the same intents a user has.
public final class ConnectionsStage {
    final ScriptedDesk desk = new ScriptedDesk();
    private final SimpleObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Nowhere());
    final ScriptedImportDesk imports = new ScriptedImportDesk();
    final ScriptedRotationDesk rotation = new ScriptedRotationDesk();
    final ConnectionsViewModel model =
            new ConnectionsViewModel(new Desks(desk, imports, rotation), place -> {}, standing);

    public ConnectionsStage with(List<ConnectionProfile> profiles) {
        profiles.forEach(
                profile -> desk.stored.add(new StoredProfile(profile, "", Optional.empty(), Optional.empty())));
        return this;
    }

    public ConnectionsStage current(ConnectionProfile profile, ServerFacts facts) {
        model.load(Optional.of(profile.id()));
        desk.connecting = Optional.of(new Outcome.Done<>(facts));
        model.connect();
        return this;
    }

    public ConnectionsStage selected(String id) {
        model.load(Optional.of(id));
        return this;
    }

    public ConnectionsStage tested(List<StepResult> steps) {
        desk.steps = steps;
        model.testing().start();
        return this;
    }

    public ConnectionsStage refused(DbFault why) {
        desk.connecting = Optional.of(new Outcome.Failed<>(why));
        model.connect();
        return this;
    }

    public ConnectionsStage filtered(String text) {
        model.load(Optional.empty());
        model.filter(text);
        return this;
    }

    public ConnectionsStage pasted(String url) {
        model.create();
        model.form().paste(url);
        return this;
    }

    public ConnectionsStage pastedOver(String url) {
        model.form().paste(url);
        return this;
    }

    /// As a click in the list.
    public void select(String id) {
        model.select(id);
    }

    public ConnectionsStage leaving() {
        model.create();
        return this;
    }

    public ConnectionsStage saved() {
        model.save();
        return this;
    }

    public ConnectionsStage removed(String id) {
        model.load(Optional.of(id));
        model.removing().ask();
        model.removing().remove();
        return this;
    }

    public ConnectionsStage typed(Field field, String text) {
        model.form().edit(field, text);
        model.form().left(field);
        return this;
    }

    public ConnectionsStage picked(Pick pick, String choice) {
        model.form().pick(pick, choice);
        return this;
    }

    public ConnectionsStage asked() {
        model.removing().ask();
        return this;
    }

    public Node view() {
        ConnectionsPanel panel =
                new ConnectionsPanel(model, place -> {}, standing, Skeleton.atOnce(7, ConnectionsPanel.waiting()));
        panel.shown(new Destination.Connections(Optional.empty()));
        return panel.view();
    }

    /// With the advanced part open.
    ///
    /// @param scrolled how far down the form is, 0 to 1
    public Node advanced(double scrolled) {
        ConnectionsView view = (ConnectionsView) view();
        view.fields().openAdvanced();
        view.lookupAll(".form-scroll").forEach(node -> ((ScrollPane) node).setVvalue(scrolled));
        return view;
    }

    public Standing standing() {
        return standing.get();
    }

    public static StepResult passed(ProbeStep step, long millis, Fact... facts) {
        return new StepResult.Done(step, Duration.ofMillis(millis), Finding.passed(facts));
    }

    public static StepResult failed(ProbeStep step, long millis, ProbeCause cause, Fact... facts) {
        return new StepResult.Done(step, Duration.ofMillis(millis), Finding.failed(cause, facts));
    }
}
