package dev.drydock.app.words.plan;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.TriggerTime;
import java.util.Locale;

/// What is remarkable about a plan, and why it matters.
///
/// @param title what it is
/// @param why what follows from it
public record PlanText(String title, String why) {
    private static final Messages WORDS = Messages.of(PlanText.class);

    public static PlanText of(NodeFlag flag) {
        return switch (flag) {
            case NEVER_EXECUTED -> new PlanText(WORDS.text("never.title"), WORDS.text("never.why"));
            case AFTER_ROOT -> new PlanText(WORDS.text("afterRoot.title"), WORDS.text("afterRoot.why"));
            case OVERLAP -> new PlanText(WORDS.text("overlap.title"), WORDS.text("overlap.why"));
            case MISESTIMATE -> new PlanText(WORDS.text("misestimate.title"), WORDS.text("misestimate.why"));
            case SPILLED -> new PlanText(WORDS.text("spilled.title"), WORDS.text("spilled.why"));
            case LOSSY -> new PlanText(WORDS.text("lossy.title"), WORDS.text("lossy.why"));
            case DISABLED -> new PlanText(WORDS.text("disabled.title"), WORDS.text("disabled.why"));
            case FALSE_FILTER -> new PlanText(WORDS.text("falseFilter.title"), WORDS.text("falseFilter.why"));
            case PRUNED -> new PlanText(WORDS.text("pruned.title"), WORDS.text("pruned.why"));
        };
    }

    public static String of(TriggerTime.When when) {
        return switch (when) {
            case BEFORE -> WORDS.text("trigger.before");
            case AFTER -> WORDS.text("trigger.after");
            case UNKNOWN -> WORDS.text("trigger.unknown");
        };
    }

    /// No plan in a text.
    public static FaultText noPlan() {
        return new FaultText(WORDS.text("noPlan.title"), WORDS.text("noPlan"), "");
    }

    public static FaultText tooDeep() {
        return new FaultText(WORDS.text("tooDeep.title"), WORDS.text("tooDeep", number(PlanLimits.DEPTH)), "");
    }

    public static FaultText tooLarge() {
        return new FaultText(
                WORDS.text("tooLarge.title"),
                WORDS.text("tooLarge", number(PlanLimits.CHARACTERS), number(PlanLimits.NODES)),
                "");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
