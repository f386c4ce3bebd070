package dev.drydock.core.schema.apply;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.schema.apply.ApplyReport.Fate;
import dev.drydock.core.schema.apply.PlannedStatement.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Follows the events of a run. One thread.
final class Fates {
    private static final int NONE = -1;

    private final ApplyPlan plan;
    private final Fate[] fates;
    private int open = NONE;
    private int unanswered = NONE;
    private Optional<DbFault> why = Optional.empty();

    Fates(ApplyPlan plan) {
        this.plan = plan;
        fates = new Fate[plan.statements().size()];
        Arrays.fill(fates, Fate.NOT_SENT);
    }

    void on(RunEvent event) {
        switch (event) {
            case RunEvent.StatementDone(int number, var elapsed, var rows) -> done(number);
            case RunEvent.StatementFailed(int number, var fault, var elapsed) -> {
                why = Optional.of(fault);
                ended(number);
            }
            case RunEvent.StatementCancelled(int number, var elapsed) -> ended(number);
            case RunEvent.ConnectionLost(int number, var loss) ->
                unanswered = loss == RunEvent.Loss.ANSWER ? number : NONE;
            case RunEvent.CommittedByServer e -> open = NONE;
            case RunEvent.StatementStarted e -> {}
            case RunEvent.ResultOpened e -> {}
            case RunEvent.NoticeRaised e -> {}
            case RunEvent.UpdateCounted e -> {}
            case RunEvent.CancelClimbed e -> {}
            case RunEvent.ServerSilent e -> {}
            case RunEvent.AccessChanged e -> {}
            case RunEvent.Reconnected e -> {}
        }
    }

    private void done(int number) {
        if (number >= fates.length) {
            return;
        }
        Role role = plan.statements().get(number).role();
        fates[number] = Fate.APPLIED;
        if (role == Role.BEGIN) {
            open = number;
        } else if (role == Role.COMMIT) {
            open = NONE;
        }
    }

    private void ended(int number) {
        if (number >= fates.length) {
            return;
        }
        boolean unknown = unanswered == number;
        fates[number] = unknown ? Fate.UNKNOWN : Fate.FAILED;
        if (unknown && plan.statements().get(number).role() == Role.COMMIT) {
            leave(Fate.UNKNOWN);
        }
    }

    private void leave(Fate fate) {
        for (int i = open == NONE ? fates.length : open; i < fates.length; i++) {
            fates[i] = fates[i] == Fate.APPLIED ? fate : fates[i];
        }
        open = NONE;
    }

    /// What is still in an open transaction was rolled back. A stop that came after the last statement stopped
    /// nothing.
    ApplyReport report(boolean cancelled) {
        leave(Fate.UNDONE);
        boolean stopped = cancelled && Arrays.stream(fates).anyMatch(fate -> fate != Fate.APPLIED);
        return new ApplyReport(plan, List.of(fates), stopped ? Optional.empty() : why, stopped, Optional.empty());
    }
}
