package dev.drydock.core.guard;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.guard.GuardTable.Answer;
import dev.drydock.core.guard.GuardTable.Row;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import java.util.Set;

/// Judges a statement before it runs: its effect x the environment x whether the session is read-only. Pure,
/// any thread. It is the second wall; the first is the server's own read-only session.
public final class Guard {
    private Guard() {}

    /// @param readOnly the session is read-only; in [Environment#PROD] it is, until somebody lifts it
    public static Verdict judge(StatementEffect effect, Environment environment, boolean readOnly) {
        Set<Effect> effects = effect.effects().isEmpty() ? Set.of(Effect.UNKNOWN) : effect.effects();
        Rule why = Rule.READ_ONLY_SESSION;
        Answer answer = Answer.ALLOW;
        for (Effect each : effects) {
            Row row = GuardTable.of(each);
            Answer cell = readOnly ? row.readOnly() : row.in(environment);
            int order = cell.compareTo(answer);
            if (order > 0 || (order == 0 && row.why().compareTo(why) > 0)) {
                answer = cell;
                why = row.why();
            }
        }
        return verdict(answer, readOnly ? readOnlyRule(why) : why);
    }

    private static Verdict verdict(Answer answer, Rule why) {
        return switch (answer) {
            case ALLOW -> new Verdict.Allowed();
            case CONFIRM -> new Verdict.NeedsConfirmation(why, false);
            case TYPED -> new Verdict.NeedsConfirmation(why, true);
            case REFUSE -> new Verdict.Refused(why);
        };
    }

    private static Rule readOnlyRule(Rule why) {
        return why == Rule.LIFTS_READ_ONLY || why == Rule.NOT_UNDERSTOOD ? why : Rule.READ_ONLY_SESSION;
    }
}
