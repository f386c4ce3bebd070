package dev.drydock.core.guard;

import static dev.drydock.core.guard.GuardTable.Answer.ALLOW;
import static dev.drydock.core.guard.GuardTable.Answer.CONFIRM;
import static dev.drydock.core.guard.GuardTable.Answer.REFUSE;
import static dev.drydock.core.guard.GuardTable.Answer.TYPED;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.sql.Effect;

/// The guard's policy: one row per effect, one column per environment, and one for read-only sessions of any
/// environment; beside it what each safe mode asks for. The strictest cell of a statement's effects decides.
final class GuardTable {
    /// What one cell says, in order of strictness.
    enum Answer {
        ALLOW,
        CONFIRM,
        /// Confirm by typing the database's name.
        TYPED,
        REFUSE
    }

    /// @param why named when the answer is not `ALLOW`
    record Row(Rule why, Answer readOnly, Answer dev, Answer test, Answer staging, Answer prod) {
        Answer in(Environment environment) {
            return switch (environment) {
                case DEV -> dev;
                case TEST -> test;
                case STAGING -> staging;
                case PROD -> prod;
            };
        }
    }

    private GuardTable() {}

    static Row of(Effect effect) {
        return switch (effect) {
            //                                                    read-only DEV  TEST     STAGING  PROD
            case READ, SESSION, TRANSACTION -> new Row(Rule.READ_ONLY_SESSION, ALLOW, ALLOW, ALLOW, ALLOW, ALLOW);
            case LIFTS_READ_ONLY -> new Row(Rule.LIFTS_READ_ONLY, REFUSE, ALLOW, ALLOW, CONFIRM, CONFIRM);
            case WRITE -> new Row(Rule.CHANGES_ROWS, REFUSE, ALLOW, ALLOW, CONFIRM, CONFIRM);
            case SCHEMA -> new Row(Rule.CHANGES_SCHEMA, REFUSE, ALLOW, ALLOW, CONFIRM, CONFIRM);
            case ADMIN -> new Row(Rule.ADMINISTERS, REFUSE, ALLOW, CONFIRM, CONFIRM, TYPED);
            case UNKNOWN -> new Row(Rule.NOT_UNDERSTOOD, REFUSE, CONFIRM, CONFIRM, CONFIRM, TYPED);
            case WRITE_ALL_ROWS -> new Row(Rule.CHANGES_ALL_ROWS, REFUSE, CONFIRM, CONFIRM, CONFIRM, TYPED);
            case DESTRUCTIVE -> new Row(Rule.DESTROYS, REFUSE, CONFIRM, CONFIRM, TYPED, TYPED);
        };
    }

    /// What a safe mode asks for in any environment. What read-only refuses is the read-only column's to say.
    static Answer by(SafeMode mode, Effect effect) {
        boolean harmless = switch (effect) {
            case READ, SESSION, TRANSACTION -> true;
            case LIFTS_READ_ONLY, WRITE, SCHEMA, ADMIN, UNKNOWN, WRITE_ALL_ROWS, DESTRUCTIVE -> false;
        };
        return switch (mode) {
            case OFF, READ_ONLY -> ALLOW;
            case CONFIRM_WRITES, PREVIEW_WRITES -> harmless ? ALLOW : CONFIRM;
            case CONFIRM_ALL -> CONFIRM;
        };
    }
}
