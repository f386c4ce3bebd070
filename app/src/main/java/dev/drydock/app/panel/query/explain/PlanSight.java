package dev.drydock.app.panel.query.explain;

import dev.drydock.app.plan.PlanViewModel;
import dev.drydock.core.plan.source.StatementMarks.Mark;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the plan tab shows now. FX thread.
public final class PlanSight {
    private final PlanViewModel plan;
    private final ReadOnlyObjectWrapper<PlanShown> state = new ReadOnlyObjectWrapper<>(new PlanShown.Nothing());
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(List.of());

    /// @param background for work that takes longer than a frame
    /// @param fx runs work on the FX thread
    public PlanSight(Executor background, Executor fx) {
        plan = new PlanViewModel(background, fx);
        plan.state().subscribe(now -> mark());
        state.subscribe(now -> mark());
    }

    private void mark() {
        marks.set(plan.state()
                .get()
                .filter(shown -> state.get() instanceof PlanShown.Shown && !shown.masked())
                .map(shown -> shown.look().marks(shown.selected()))
                .orElse(List.of()));
    }

    public ReadOnlyObjectProperty<PlanShown> state() {
        return state.getReadOnlyProperty();
    }

    /// The plan in sight.
    public PlanViewModel plan() {
        return plan;
    }

    /// Where the statement says what the chosen node does; counted from the start of the statement.
    public ReadOnlyObjectProperty<List<Mark>> marks() {
        return marks.getReadOnlyProperty();
    }

    public void show(PlanShown now) {
        if (now instanceof PlanShown.Shown shown) {
            plan.show(shown.looks().get(shown.at()));
        }
        state.set(now);
    }

    /// As it was, with the plan in sight as the user left it.
    public void back(PlanShown before) {
        state.set(before);
    }

    /// Another of the plans that came together.
    public void choose(int at) {
        if (state.get() instanceof PlanShown.Shown shown
                && at >= 0
                && at < shown.looks().size()) {
            show(shown.at(at));
        }
    }
}
