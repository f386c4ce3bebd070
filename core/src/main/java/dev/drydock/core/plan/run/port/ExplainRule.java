package dev.drydock.core.plan.run.port;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;

/// Why Drydock did not ask for a plan, or does not trust it. Found as `rule` in [DbFault.Refused].
public enum ExplainRule {
    /// Not exactly one whole statement.
    EXPLAIN_ONE_STATEMENT,
    /// It is an EXPLAIN itself.
    EXPLAIN_TWICE,
    /// The server has no plan for such a statement; the message is its first word.
    NO_PLAN_FOR,
    /// A prepared statement belongs to the session that prepared it.
    PREPARED_ELSEWHERE,
    /// The statement has parameters without values; the message is their number.
    VALUES_MISSING,
    /// More or fewer values than parameters; the message is the number of parameters.
    VALUES_MISMATCH,
    /// This server cannot run a statement to measure its plan; the message is the server's version.
    ANALYZE_UNSUPPORTED,
    /// This server does not know the option, or not for this kind of plan; the message is its name.
    OPTION_UNSUPPORTED,
    /// This server does not tell the plans of other sessions.
    RUNNING_UNSUPPORTED,
    /// The statement would change something, and the session is read-only.
    ANALYZE_READ_ONLY,
    /// The statement would change something, the session is read-only, and this server plans no change there.
    PLAN_READ_ONLY,
    /// Changes would stay after the rollback; the message is the table.
    NOT_TRANSACTIONAL,
    /// The transaction of the tab has failed: its settings cannot be read before it is rolled back.
    TRANSACTION_FAILED,
    /// The server does not confirm that what ran was undone.
    NOT_ROLLED_BACK,
    /// The server has no step to tell: nothing is looked up.
    EMPTY_PLAN,
    /// What the server sent is no plan that can be read.
    PLAN_UNREADABLE;

    public DbFault fault(String message) {
        return new DbFault.Refused(name(), message, "");
    }

    public FaultException refusal(String message) {
        return new FaultException(fault(message));
    }
}
