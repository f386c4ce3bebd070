package dev.drydock.app.panel.plan;

import dev.drydock.app.command.Command;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.plan.PlanViewModel;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Plans from anywhere, without a connection.
public final class PlansPanel implements Panel {
    private static final Messages TEXTS = Messages.of(PlansPanel.class);

    private final PlansServices services;
    private final PlansViewModel model;
    private @Nullable PlansView view;

    public PlansPanel(PlansServices services) {
        this.services = services;
        this.model = new PlansViewModel(services);
    }

    @Override
    public Place place() {
        return Place.PLANS;
    }

    @Override
    public Node view() {
        return made();
    }

    private PlansView made() {
        PlansView made = view;
        if (made == null) {
            made = new PlansView(model, services);
            view = made;
        }
        return made;
    }

    @Override
    public void shown(Destination destination) {
        model.seen().refresh();
        made().focusFirst();
    }

    @Override
    public void hidden() {}

    @Override
    public List<Command> commands() {
        ObservableValue<String> none =
                model.state().map(state -> state instanceof PlansState.Shown ? "" : TEXTS.text("command.noPlan"));
        ObservableValue<String> asked =
                model.state().map(state -> state instanceof PlansState.Asking ? TEXTS.text("command.noPlan") : "");
        PlanViewModel plan = model.plan();
        List<Command> commands = new ArrayList<>(List.of(
                Command.of("plan.find", TEXTS.text("command.find"), () -> made().find())
                        .key("Shortcut+F")
                        .unless(none),
                Command.of("plan.paste", TEXTS.text("command.paste"), () -> made().pasteClipboard())
                        .key("Shortcut+Shift+V"),
                Command.of("plan.open", TEXTS.text("command.open"), () -> made().openFile())
                        .key("Shortcut+O"),
                Command.of("plan.other", TEXTS.text("command.other"), model::ask)
                        .unless(asked)));
        for (Metric metric : Metric.values()) {
            commands.add(Command.of(
                            "plan.metric." + metric.name(),
                            TEXTS.text("command.metric", PlanWords.word(metric)),
                            () -> plan.metric(metric))
                    .unless(plan.state()
                            .map(state -> state.map(
                                            now -> now.look().figures().tells(metric) ? "" : PlanWords.lacking(metric))
                                    .orElse(TEXTS.text("command.noPlan")))));
        }
        for (Sight sight : Sight.values()) {
            commands.add(Command.of(
                            "plan.sight." + sight.name(),
                            TEXTS.text("command.sight", PlanWords.word(sight)),
                            () -> plan.sight(sight))
                    .unless(none));
        }
        return commands;
    }

    @Override
    public ObservableValue<Standing> standing() {
        return new ReadOnlyObjectWrapper<Standing>(new Standing.Nowhere()).getReadOnlyProperty();
    }
}
