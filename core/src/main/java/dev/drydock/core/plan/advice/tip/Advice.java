package dev.drydock.core.plan.advice.tip;

import java.util.List;
import java.util.OptionalDouble;

/// Something to try, with the reasons this plan gives for it.
///
/// @param nodes ids of the steps it is about; none for the statement as a whole
/// @param saving the share of the time (of the cost, for a plan that did not run) that may go, 0 to 1; empty
///     where the plan does not tell
/// @param suggestions ready to copy; never run by us
public record Advice(
        TipId tip,
        List<Integer> nodes,
        List<Evidence> evidence,
        OptionalDouble saving,
        Confidence confidence,
        List<Suggestion> suggestions) {
    public Advice {
        nodes = List.copyOf(nodes);
        evidence = List.copyOf(evidence);
        suggestions = List.copyOf(suggestions);
    }

    /// By the share it can save, as colours of shares are (10 and 40 %).
    public Severity severity() {
        if (tip == TipId.GOOD) {
            return Severity.GOOD;
        }
        double share = saving.orElse(0);
        return share >= Severity.HIGH_SHARE
                ? Severity.HIGH
                : share >= Severity.MEDIUM_SHARE ? Severity.MEDIUM : Severity.LOW;
    }
}
