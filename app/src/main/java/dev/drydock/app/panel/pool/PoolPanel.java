package dev.drydock.app.panel.pool;

import dev.drydock.app.command.Command;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.Panel;
import dev.drydock.app.panel.pool.state.Act.Kind;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.app.words.Messages;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The pool of a connection: what it does, who holds it, and what one can do about it.
public final class PoolPanel implements Panel {
    private static final Messages TEXTS = Messages.of(PoolPanel.class);

    private final PoolViewModel model;
    private @Nullable PoolView view;

    public PoolPanel(PoolServices services) {
        this.model = new PoolViewModel(services);
    }

    @Override
    public Place place() {
        return Place.POOL;
    }

    @Override
    public Node view() {
        return made();
    }

    PoolViewModel model() {
        return model;
    }

    private PoolView made() {
        PoolView made = view;
        if (made == null) {
            made = new PoolView(model, ZoneId.systemDefault());
            view = made;
        }
        return made;
    }

    @Override
    public void shown(Destination destination) {
        if (destination instanceof Destination.Pool pool) {
            made().live(true);
            model.shown(pool.profile());
        }
    }

    @Override
    public void hidden() {
        made().live(false);
        model.hidden();
    }

    @Override
    public List<Command> commands() {
        ObservableValue<String> closed = model.state().map(s -> live(s) ? "" : TEXTS.text("act.noPool"));
        return List.of(
                act(Kind.SUSPEND, model.state().map(s -> reason(s, false))),
                act(Kind.RESUME, model.state().map(s -> reason(s, true))),
                act(Kind.RESIZE, closed),
                act(Kind.EVICT, closed),
                Command.of("pool.live", TEXTS.text("command.live"), () -> model.range(Range.LIVE))
                        .unless(closed),
                Command.of("pool.day", TEXTS.text("command.day"), () -> model.range(Range.DAY))
                        .unless(closed),
                Command.of("pool.week", TEXTS.text("command.week"), () -> model.range(Range.WEEK))
                        .unless(closed),
                Command.of("pool.table", TEXTS.text("command.table"), () -> made().toggleTable())
                        .unless(closed),
                Command.of("pool.reopen", TEXTS.text("command.reopen"), model::retry)
                        .unless(model.state().map(s -> s.profile().isEmpty() ? TEXTS.text("act.noPool") : ""))
                        .key("F5"));
    }

    private Command act(Kind kind, ObservableValue<String> reason) {
        String id = switch (kind) {
            case SUSPEND -> "pool.suspend";
            case RESUME -> "pool.resume";
            case RESIZE -> "pool.resize";
            case EVICT -> "pool.evict";
        };
        return Command.of(id, PoolActs.label(kind), () -> model.acts().ask(kind))
                .unless(reason);
    }

    private static boolean live(PoolState state) {
        return state.phase() instanceof Phase.Live;
    }

    /// Why the pool cannot be suspended or resumed, by whether it is suspended.
    private static String reason(PoolState state, boolean wanted) {
        if (!(state.phase() instanceof Phase.Live now)) {
            return TEXTS.text("act.noPool");
        }
        boolean suspended = HeadBar.suspended(now);
        return suspended == wanted ? "" : TEXTS.text(wanted ? "act.notSuspended" : "act.suspendedAlready");
    }

    @Override
    public ObservableValue<Standing> standing() {
        return model.state().map(PoolState::standing);
    }
}
