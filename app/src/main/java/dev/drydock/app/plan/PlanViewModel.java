package dev.drydock.app.plan;

import dev.drydock.app.kit.take.TakingViewModel;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.PlanState.Search;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One plan and how the user looks at it. FX thread.
public final class PlanViewModel {
    /// Letters from which on nodes are looked for.
    static final int SOUGHT_AT_LEAST = 2;

    private final ReadOnlyObjectWrapper<Optional<PlanState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper maskWanted = new ReadOnlyBooleanWrapper();
    private final TakingViewModel taking;
    private final Executor background;
    private final Executor fx;
    private Optional<Look> plain = Optional.empty();
    private Optional<Look> renamed = Optional.empty();

    /// @param background for work that takes longer than a frame
    /// @param fx runs work on the FX thread
    public PlanViewModel(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
        this.taking = new TakingViewModel(background, fx);
    }

    /// Empty until a plan is shown; where names are to be replaced, until they are.
    public ReadOnlyObjectProperty<Optional<PlanState>> state() {
        return state.getReadOnlyProperty();
    }

    /// Exports and copies.
    TakingViewModel taking() {
        return taking;
    }

    /// Whether names and literals are to be replaced, in this plan and those after it; it takes a while until
    /// they are.
    ReadOnlyBooleanProperty maskWanted() {
        return maskWanted.getReadOnlyProperty();
    }

    /// What may be taken out of the window: nothing while it still shows names that are to be replaced.
    Optional<PlanState> takeable() {
        return state.get().filter(now -> now.masked() == maskWanted.get());
    }

    /// Shows a plan at once, or once its names are replaced where that is wanted; its advice follows, where its
    /// context is known.
    public void show(Look look) {
        plain = Optional.of(look);
        renamed = Optional.empty();
        taking.forget();
        if (maskWanted.get()) {
            state.set(Optional.empty());
            rename(look);
        } else {
            state.set(Optional.of(PlanState.first(look)));
        }
        advise(look);
    }

    public void clear() {
        plain = Optional.empty();
        renamed = Optional.empty();
        taking.forget();
        state.set(Optional.empty());
    }

    private void advise(Look look) {
        if (look.context().isPresent() && look.counsel().report().isEmpty()) {
            background.execute(() -> {
                Look advised = look.advised();
                fx.execute(() -> advised(look, advised));
            });
        }
    }

    private void advised(Look asked, Look advised) {
        if (plain.equals(Optional.of(asked))) {
            plain = Optional.of(advised);
            update(now -> now.masked() ? now : now.look(advised, false));
        }
    }

    public void metric(Metric metric) {
        update(now -> now.look().figures().tells(metric) ? now.metric(metric) : now);
    }

    /// The next metric that the plan tells anything of, or the one before.
    ///
    /// @param step 1 or -1
    public void nextMetric(int step) {
        update(now -> {
            List<Metric> told = Stream.of(Metric.values())
                    .filter(metric ->
                            metric == now.metric() || now.look().figures().tells(metric))
                    .toList();
            return now.metric(told.get(Math.floorMod(told.indexOf(now.metric()) + step, told.size())));
        });
    }

    public void sight(Sight sight) {
        update(now -> now.sight(sight));
    }

    /// Chooses a node; what hides it in the grid is unfolded.
    public void select(int id) {
        update(now -> {
            Set<Integer> folded = new HashSet<>(now.folding().folded());
            boolean hidden = false;
            for (int at = now.look().outline().parent(id);
                    at != 0;
                    at = now.look().outline().parent(at)) {
                hidden |= folded.remove(at);
            }
            return (hidden ? now.folded(folded) : now).selected(id);
        });
    }

    /// Hides the inputs of a node in the grid, or shows them again.
    public void fold(int id) {
        update(now -> {
            Set<Integer> folded = new HashSet<>(now.folding().folded());
            boolean hides = folded.add(id);
            if (!hides) {
                folded.remove(id);
            }
            boolean inside = hides
                    && now.selected() > id
                    && now.selected() <= now.look().outline().end(id);
            return (inside ? now.selected(id) : now).folded(folded);
        });
    }

    /// Looks for nodes that say `text` anywhere; from two letters on.
    public void search(String text) {
        update(now -> {
            String sought = text.strip();
            if (sought.equals(now.search().text())) {
                return now;
            }
            if (sought.length() < SOUGHT_AT_LEAST) {
                return now.search(Search.NONE);
            }
            Look look = now.look();
            List<Integer> found = look.measured().plan().nodes().stream()
                    .filter(node -> look.labels().has(node, sought))
                    .map(PlanNode::id)
                    .toList();
            return now.search(new Search(sought, found));
        });
    }

    /// To the next node that was found, or the one before.
    ///
    /// @param step 1 or -1
    public void next(int step) {
        state.get().filter(now -> !now.search().found().isEmpty()).ifPresent(now -> {
            List<Integer> found = now.search().found();
            int at = Collections.binarySearch(found, now.selected());
            int next = at >= 0 ? at + step : step > 0 ? -at - 1 : -at - 2;
            select(found.get(Math.floorMod(next, found.size())));
        });
    }

    /// Puts pseudonyms in the place of names and literals, in all that is shown and taken away, of the plans
    /// that follow too; or no longer.
    public void mask(boolean on) {
        maskWanted.set(on);
        if (on) {
            renamed.ifPresentOrElse(this::masked, () -> plain.ifPresent(this::rename));
        } else {
            plain.ifPresent(look -> state.set(Optional.of(state.get()
                    .map(now -> now.masked() ? now.search(Search.NONE).look(look, false) : now)
                    .orElseGet(() -> PlanState.first(look)))));
        }
    }

    private void rename(Look look) {
        background.execute(() -> {
            Look masked = look.renamed();
            fx.execute(() -> {
                if (plain.filter(now -> now.measured().equals(look.measured())).isPresent()) {
                    renamed = Optional.of(masked);
                    if (maskWanted.get()) {
                        masked(masked);
                    }
                }
            });
        });
    }

    private void masked(Look look) {
        PlanState before = state.get().orElseGet(() -> PlanState.first(look));
        if (!before.masked()) {
            state.set(Optional.of(before.search(Search.NONE).look(look, true)));
        }
    }

    private void update(UnaryOperator<PlanState> change) {
        state.get().ifPresent(now -> state.set(Optional.of(change.apply(now))));
    }
}
