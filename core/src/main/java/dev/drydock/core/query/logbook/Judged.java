package dev.drydock.core.query.logbook;

import dev.drydock.core.guard.Verdict;
import dev.drydock.core.sql.StatementEffect;
import java.util.Optional;

/// One statement of a script as the guard saw it.
///
/// @param verdict what the guard said, and for a confirmation the user agreed to; empty for a part that is not
///     sent
public record Judged(String sql, StatementEffect effect, Optional<Verdict> verdict) {
    /// The verdict as the journal writes it: `allowed`, `confirmed:RULE`, `typed:RULE` (agreed to by the name
    /// of the database), `proved:RULE` (agreed to with a fresh proof of who agrees), `refused:RULE`,
    /// `not-sent`.
    String code() {
        return verdict.map(Judged::code).orElse("not-sent");
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "allowed";
            case Verdict.NeedsConfirmation(var rule, var typedName, var proof) ->
                (proof ? "proved:" : typedName ? "typed:" : "confirmed:") + rule;
            case Verdict.Refused(var rule) -> "refused:" + rule;
        };
    }
}
