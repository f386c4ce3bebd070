package dev.drydock.app.words;

import dev.drydock.core.guard.Rule;
import java.util.Locale;

/// Why the guard stopped or asked, in the user's words.
public final class GuardText {
    private static final Messages WORDS = Messages.of(GuardText.class);

    private GuardText() {}

    /// A clause that goes on after "the statement", for example `changes every row of a table`.
    public static String of(Rule rule) {
        return WORDS.text("guard." + key(rule));
    }

    /// The same on its own, for example `Changes every row of a table`.
    public static String sentence(Rule rule) {
        String clause = of(rule);
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    private static String key(Rule rule) {
        return switch (rule) {
            case READ_ONLY_SESSION -> "readOnlySession";
            case EVERY_STATEMENT -> "everyStatement";
            case LIFTS_READ_ONLY -> "liftsReadOnly";
            case CHANGES_ROWS -> "changesRows";
            case CHANGES_SCHEMA -> "changesSchema";
            case ADMINISTERS -> "administers";
            case NOT_UNDERSTOOD -> "notUnderstood";
            case CHANGES_ALL_ROWS -> "changesAllRows";
            case DESTROYS -> "destroys";
        };
    }
}
