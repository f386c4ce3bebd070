package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.plan.keep.PlanDoor;
import dev.drydock.app.words.FaultText;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.history.PlanHistory;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Reads the history of plans off the FX thread, and changes it: one after the other, so that what is shown is
/// what was read last. FX thread.
public final class SeenViewModel {
    private static final int MOST = 200;

    private final PlanDoor history;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<StatementHistory>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<Deed> waiting = new ArrayDeque<>();
    private boolean busy;
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

    /// Holds the other plans of its statement against this one.
    ///
    /// @param on false: against none any more
    public void pin(ShelvedPlan plan, boolean on) {
        change(plans -> {
            if (on) {
                plans.pin(plan.statementId(), plan.id());
            } else {
                plans.unpin(plan.statementId());
            }
        });
    }

    /// The statement that is to be forgotten, while it is asked about.
    ReadOnlyObjectProperty<Optional<StatementHistory>> question() {
        return question.getReadOnlyProperty();
    }

    /// Asks whether the chosen statement and its plans are to be removed.
    void ask() {
        question.set(state.get().statement());
    }

    /// Takes the question back.
    public void keep() {
        question.set(Optional.empty());
    }

    /// Removes the statement that was asked about, and its plans.
    void forget() {
        Optional<StatementHistory> asked = question.get();
        keep();
        asked.ifPresent(
                history -> change(plans -> plans.forget(history.statement().id())));
    }

    /// Work on the history.
    private interface Deed {
        void on(PlanHistory plans) throws FaultException;
    }

    private void change(Deed deed) {
        waiting.add(deed);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Deed deed = waiting.poll();
        busy = deed != null;
        if (deed != null) {
            var _ = CompletableFuture.supplyAsync(() -> read(deed), background)
                    .whenComplete((outcome, bug) -> fx.execute(() -> {
                        ended(bug == null ? outcome : failed(new DbFault.Other(String.valueOf(bug.getMessage()), "")));
                        next();
                    }));
        }
    }

    private Outcome<List<StatementHistory>> read(Deed deed) {
        try {
            PlanHistory plans = history.open();
            deed.on(plans);
            return new Outcome.Done<>(plans.statements(Optional.empty(), MOST));
        } catch (FaultException e) {
            return failed(e.fault());
        }
    }

    private static Outcome<List<StatementHistory>> failed(DbFault why) {
        return new Outcome.Failed<>(why);
    }

    private void ended(Outcome<List<StatementHistory>> outcome) {
        SeenState now = state.get();
        switch (outcome) {
            case Outcome.Done<List<StatementHistory>>(var read) -> read(read);
            case Outcome.Failed<List<StatementHistory>>(var why) ->
                state.set(new SeenState(now.statements(), now.chosen(), Optional.of(FaultText.of(why))));
            case Outcome.Cancelled<List<StatementHistory>> _ -> {}
        }
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
