package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.words.FaultText;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.history.PlanHistory;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads the history of plans off the FX thread. FX thread.
public final class SeenViewModel {
    private static final int MOST = 200;

    private final PlanDoor history;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<SeenState> state = new ReadOnlyObjectWrapper<>(SeenState.NONE);

    public SeenViewModel(PlanDoor history, Executor background, Executor fx) {
        this.history = history;
        this.background = background;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<SeenState> state() {
        return state.getReadOnlyProperty();
    }

    public void refresh() {
        change(plans -> {});
    }

    /// Shows the plans of a statement.
    public void choose(long statement) {
        SeenState now = state.get();
        if (now.chosen() != statement) {
            state.set(new SeenState(now.statements(), statement, now.fault()));
        }
    }

    /// Holds the other plans of its statement against this one; or not any more when it is the one.
    public void pin(ShelvedPlan plan) {
        boolean pinned =
                state.get().statement().flatMap(StatementHistory::pinned).equals(Optional.of(plan));
        change(plans -> plans.pin(plan.statementId(), pinned ? 0 : plan.id()));
    }

    /// Removes a statement and its plans.
    public void forget(long statement) {
        change(plans -> plans.forget(statement));
    }

    /// Work on the history.
    private interface Deed {
        void on(PlanHistory plans) throws FaultException;
    }

    private void change(Deed deed) {
        background.execute(() -> {
            try {
                PlanHistory plans = history.open();
                deed.on(plans);
                List<StatementHistory> read = plans.statements(Optional.empty(), MOST);
                fx.execute(() -> read(read));
            } catch (FaultException e) {
                FaultText why = FaultText.of(e.fault());
                fx.execute(() -> state.set(
                        new SeenState(state.get().statements(), state.get().chosen(), Optional.of(why))));
            }
        });
    }

    /// For pictures: stands there as given.
    public void pictured(SeenState still) {
        state.set(still);
    }

    private void read(List<StatementHistory> read) {
        long chosen = state.get().chosen();
        boolean there = read.stream().anyMatch(each -> each.statement().id() == chosen);
        long first = read.isEmpty() ? 0 : read.getFirst().statement().id();
        state.set(new SeenState(read, there ? chosen : first, Optional.empty()));
    }
}
