package dev.drydock.cli.plan;

import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.List;
import java.util.stream.Collectors;

/// Advice as lines of text, to read or to paste into an issue.
final class AdvicePage {
    private AdvicePage() {}

    static void print(MeasuredPlan measured, AdviceReport report, boolean all) {
        if (report.shown().isEmpty()) {
            Stdout.line("Nothing in this plan is worth a change.");
        }
        print(measured, report, report.shown(), 1);
        if (all) {
            print(measured, report, report.hidden(), report.shown().size() + 1);
        } else if (!report.hidden().isEmpty()) {
            Stdout.line("(" + report.hidden().size() + " more that would save next to nothing: --all)");
        }
        for (Advice good : report.good()) {
            Stdout.line("good: " + steps(measured, good) + ": " + evidence(good));
        }
    }

    private static void print(MeasuredPlan measured, AdviceReport report, List<Advice> advice, int from) {
        int number = from;
        for (Advice each : advice) {
            Stdout.line(number++ + ". " + AdviceText.title(each.tip()) + " ["
                    + each.tip().code() + ", " + saving(each, report.timed()) + AdviceText.of(each.confidence()) + "]");
            if (!each.nodes().isEmpty()) {
                Stdout.line("   at     " + steps(measured, each));
            }
            Stdout.line("   shows  " + evidence(each));
            Stdout.line("   why    " + AdviceText.why(each.tip()));
            Stdout.line("   try    " + AdviceText.remedy(each.tip()));
            for (Suggestion suggestion : each.suggestions()) {
                Stdout.line("            " + Printable.line(suggestion.sql()));
            }
            Stdout.line("");
        }
    }

    private static String saving(Advice advice, boolean timed) {
        return advice.saving().isEmpty()
                ? ""
                : "may save " + AdviceText.share(advice.saving().getAsDouble())
                        + (timed ? " of the time, " : " of the cost, ");
    }

    private static String steps(MeasuredPlan measured, Advice advice) {
        return advice.nodes().stream()
                .map(id -> "#" + id + " "
                        + Printable.line(measured.plan().node(id).operator().title()))
                .limit(4)
                .collect(Collectors.joining("; "));
    }

    private static String evidence(Advice advice) {
        return advice.evidence().stream()
                .map(AdviceText::of)
                .map(Printable::line)
                .collect(Collectors.joining("; "));
    }
}
