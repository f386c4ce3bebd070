package dev.drydock.app.words.plan.advice;

import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Evidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.Severity;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.Unit;
import java.util.Locale;

/// Advice on plans in the user's words.
public final class AdviceText {
    private static final Messages WORDS = Messages.of(AdviceText.class);
    private static final double KB = 1024;
    private static final double HOUR_SECONDS = 3600;

    private AdviceText() {}

    /// What was found, a short sentence without its full stop.
    public static String title(TipId tip) {
        return WORDS.text("tip.title." + tip.key());
    }

    /// Why it costs, a sentence.
    public static String why(TipId tip) {
        return WORDS.text("tip.why." + tip.key());
    }

    /// What to try, a sentence or two.
    public static String remedy(TipId tip) {
        return WORDS.text("tip.try." + tip.key());
    }

    /// One reason, for example `200,000 rows looked at`.
    public static String of(Evidence evidence) {
        String label = WORDS.text("fact." + evidence.fact().key());
        return switch (evidence) {
            case Evidence.Words(Fact _, String text) -> label + " " + text;
            case Evidence.Amount(Fact fact, double value) -> number(fact.unit(), value) + " " + label;
        };
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case HIGH -> WORDS.text("severity.high");
            case MEDIUM -> WORDS.text("severity.medium");
            case LOW -> WORDS.text("severity.low");
            case GOOD -> WORDS.text("severity.good");
        };
    }

    public static String of(Confidence confidence) {
        return switch (confidence) {
            case SHOWN -> WORDS.text("confidence.shown");
            case LIKELY -> WORDS.text("confidence.likely");
            case POSSIBLE -> WORDS.text("confidence.possible");
        };
    }

    public static String share(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    private static String number(Unit unit, double value) {
        return switch (unit) {
            case ROWS, BLOCKS, COUNT, NONE -> String.format(Locale.ROOT, "%,.0f", value);
            case BYTES -> bytes(value);
            case MILLIS -> String.format(Locale.ROOT, "%,.1f", value);
            case SHARE -> share(value);
            case FACTOR -> String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
            case AGE_SECONDS ->
                value < HOUR_SECONDS
                        ? String.format(Locale.ROOT, "%.0f min", value / 60)
                        : String.format(Locale.ROOT, "%.0f h", value / HOUR_SECONDS);
        };
    }

    private static String bytes(double value) {
        return value >= KB * KB
                ? String.format(Locale.ROOT, "%.1f MB", value / KB / KB)
                : value >= KB
                        ? String.format(Locale.ROOT, "%.0f kB", value / KB)
                        : String.format(Locale.ROOT, "%.0f B", value);
    }
}
