package dev.drydock.core.schema.apply;

import dev.drydock.core.fault.DbFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What became of a script.
///
/// @param plan what was to be sent
/// @param fates by the number of the statement in the plan
/// @param why it stopped; empty when it ran to its end or was cancelled
/// @param cancelled the user stopped it
/// @param unwritten what the journal or the history did not take while the script ran
public record ApplyReport(
        ApplyPlan plan, List<Fate> fates, Optional<DbFault> why, boolean cancelled, Optional<DbFault> unwritten) {
    public ApplyReport {
        fates = List.copyOf(fates);
    }

    /// What became of one statement.
    public enum Fate {
        NOT_SENT,
        /// It is done and stays.
        APPLIED,
        /// It was done and its transaction was rolled back.
        UNDONE,
        FAILED,
        /// The connection went before the server's answer came: it may have been done.
        UNKNOWN
    }

    /// Every statement is done and stays.
    public boolean whole() {
        return why.isEmpty() && !cancelled && fates.stream().allMatch(fate -> fate == Fate.APPLIED);
    }

    ApplyReport withUnwritten(Optional<DbFault> refused) {
        return new ApplyReport(plan, fates, why, cancelled, refused);
    }

    /// The database is as it was, as far as is known.
    public boolean none() {
        return steps(Fate.APPLIED).isEmpty() && steps(Fate.UNKNOWN).isEmpty();
    }

    /// The steps of the script that met this fate, in their order.
    public List<PlannedStatement> steps(Fate fate) {
        return IntStream.range(0, fates.size())
                .filter(i -> fates.get(i) == fate)
                .mapToObj(plan.statements()::get)
                .filter(each -> each.role() == PlannedStatement.Role.STEP)
                .toList();
    }
}
