package dev.drydock.app.panel.compare;

import dev.drydock.app.command.Command;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.compare.desk.CompareServices;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.SideChoice;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Two schemas side by side, and the script between them. It stands on the side that is changed.
public final class ComparePanel implements Panel {
    private static final Messages TEXTS = Messages.of(ComparePanel.class);
    private static final ServerFacts NOT_KNOWN = new ServerFacts("", "", 0, 0, "", "", "");

    private final CompareViewModel model;
    private @Nullable CompareView view;

    public ComparePanel(CompareServices services) {
        model = new CompareViewModel(services);
    }

    @Override
    public Place place() {
        return Place.COMPARE;
    }

    @Override
    public Node view() {
        return made();
    }

    private CompareView made() {
        CompareView made = view;
        if (made == null) {
            made = new CompareView(model);
            view = made;
        }
        return made;
    }

    @Override
    public void shown(Destination destination) {
        if (destination instanceof Destination.Compare compare) {
            model.show(compare.before());
            made().focusFirst();
        }
    }

    @Override
    public void hidden() {
        // Nothing polls here.
    }

    @Override
    public List<Command> commands() {
        ObservableValue<String> unchosen =
                model.state().map(state -> state.ready() ? "" : TEXTS.text("command.choose"));
        ObservableValue<String> none =
                model.state().map(state -> state.phase() instanceof Phase.Shown ? "" : TEXTS.text("apply.nothing"));
        return List.of(
                Command.of("compare.run", TEXTS.text("command.compare"), model::compare)
                        .key("F5")
                        .unless(unchosen),
                Command.of("compare.swap", TEXTS.text("command.swap"), model::swap)
                        .key("Shortcut+Shift+S")
                        .unless(unchosen),
                Command.of("compare.filter", TEXTS.text("command.filter"), on(CompareView::focusFilter))
                        .key("Shortcut+F")
                        .unless(none),
                Command.of(
                                "compare.differences",
                                TEXTS.text("command.differences"),
                                on(each -> each.open(CompareView.Page.DIFFERENCES)))
                        .key("Alt+D")
                        .unless(none),
                Command.of(
                                "compare.script",
                                TEXTS.text("command.script"),
                                on(each -> each.open(CompareView.Page.SCRIPT)))
                        .key("Alt+S")
                        .unless(none),
                Command.of("compare.apply", TEXTS.text("command.apply"), model::applyScript)
                        .unless(model.state().map(state -> model.whyNot().orElse(""))));
    }

    private Runnable on(Consumer<CompareView> act) {
        return () -> act.accept(made());
    }

    @Override
    public ObservableValue<Standing> standing() {
        return model.state().map(ComparePanel::standing);
    }

    private static Standing standing(CompareState state) {
        return state.before()
                .filter(SideChoice.Live.class::isInstance)
                .map(side -> ((SideChoice.Live) side).profile())
                .<Standing>map(ComparePanel::on)
                .orElseGet(Standing.Nowhere::new);
    }

    private static Standing on(ConnectionProfile profile) {
        return new Standing.On(profile, NOT_KNOWN, Environments.opensReadOnly(profile));
    }
}
