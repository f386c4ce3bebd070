package dev.drydock.core.guard;

import dev.drydock.core.guard.GuardTable.Answer;
import dev.drydock.core.guard.GuardTable.Row;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import java.util.Set;

/// Judges a statement before it runs: its effect x the environment x the safe mode, the strictest of all
/// decides. Pure, any thread. It is the second wall; the first is the server's own read-only session.
public final class Guard {
    private Guard() {}

    /// @param stance read-only in [dev.drydock.core.connect.Environment#PROD], until somebody unlocks it
    public static Verdict judge(StatementEffect effect, Stance stance) {
        Set<Effect> effects = effect.effects().isEmpty() ? Set.of(Effect.UNKNOWN) : effect.effects();
        Rule why = Rule.READ_ONLY_SESSION;
        Answer answer = Answer.ALLOW;
        for (Effect each : effects) {
            Row row = GuardTable.of(each);
            Answer cell = cell(row, each, stance);
            int order = cell.compareTo(answer);
            if (order > 0 || (order == 0 && row.why().compareTo(why) > 0)) {
                answer = cell;
                why = row.why();
            }
        }
        return verdict(answer, stance, why);
    }

    private static Answer cell(Row row, Effect effect, Stance stance) {
        if (stance.refusesWrites() && row.readOnly() == Answer.REFUSE) {
            return Answer.REFUSE;
        }
        Answer there = stance.refusesWrites() ? Answer.ALLOW : row.in(stance.environment());
        Answer careful = GuardTable.by(stance.safeMode(), effect);
        return there.compareTo(careful) >= 0 ? there : careful;
    }

    private static Verdict verdict(Answer answer, Stance stance, Rule why) {
        return switch (answer) {
            case ALLOW -> new Verdict.Allowed();
            case CONFIRM -> new Verdict.NeedsConfirmation(asked(why), false, stance.proves());
            case TYPED -> new Verdict.NeedsConfirmation(asked(why), true, stance.proves());
            case REFUSE -> new Verdict.Refused(refused(why));
        };
    }

    /// What only reads is asked about for no reason but the mode.
    private static Rule asked(Rule why) {
        return why == Rule.READ_ONLY_SESSION ? Rule.EVERY_STATEMENT : why;
    }

    private static Rule refused(Rule why) {
        return why == Rule.LIFTS_READ_ONLY || why == Rule.NOT_UNDERSTOOD ? why : Rule.READ_ONLY_SESSION;
    }
}
