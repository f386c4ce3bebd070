package dev.drydock.app.words.plan;

import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.history.Regression;
import dev.drydock.core.plan.history.Regression.Reason;
import java.util.Locale;

/// A plan that got worse, in words.
public final class RegressionText {
    private static final Messages WORDS = Messages.of(RegressionText.class);

    private RegressionText() {}

    /// By what and how much, for a badge.
    public static String brief(Regression found) {
        String factor = String.format(Locale.ROOT, found.factor() < 10 ? "×%.1f" : "×%,.0f", found.factor());
        return switch (found.reason()) {
            case TIME -> WORDS.text("worse.time", factor);
            case ROWS -> WORDS.text("worse.rows", factor);
            case BLOCKS -> WORDS.text("worse.blocks", factor);
        };
    }

    /// With what it is held against.
    public static String of(Regression found) {
        return WORDS.text(
                found.pinned() ? "worse.pinned" : "worse.before",
                brief(found),
                number(found.reason(), found.was()),
                number(found.reason(), found.is()));
    }

    private static String number(Reason reason, double number) {
        return switch (reason) {
            case TIME -> WORDS.text("worse.ms", String.format(Locale.ROOT, "%,.2f", number));
            case ROWS -> WORDS.text("worse.rowCount", String.format(Locale.ROOT, "%,.0f", number));
            case BLOCKS -> WORDS.text("worse.blockCount", String.format(Locale.ROOT, "%,.0f", number));
        };
    }
}
