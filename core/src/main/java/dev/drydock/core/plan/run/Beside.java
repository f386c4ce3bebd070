package dev.drydock.core.plan.run;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.run.port.ExplainPort.Witness;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.SessionSettings;
import dev.drydock.core.query.ahead.Ground;
import dev.drydock.core.query.ahead.Question;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Work on a fresh connection that is set as the tab's is, inside a transaction that is rolled back whatever
/// happens; the work counts only when the server confirms that.
///
/// @param sent what faults of the server point into
/// @param writes the statement could change something; what only reads runs where the server refuses writes
record Beside<T>(
        ExplainPorts ports,
        ExplainRequest request,
        SessionSettings settings,
        String sent,
        boolean writes,
        Inside<T> work)
        implements Question<Outcome<T>> {
    static final String BEGIN = "BEGIN";
    static final String ROLL_BACK = "ROLLBACK";

    private static final SessionPort.Unwritten WRITABLE = () -> true;

    /// What happens in the transaction.
    @FunctionalInterface
    interface Inside<T> {
        /// @param missing names of settings that the connection did not take
        T on(Ground ground, List<String> missing) throws SQLException, FaultException;

        /// What is asked once the transaction is undone, to say more of what was found in it.
        default T undone(Ground ground, T found) throws SQLException {
            return found;
        }
    }

    @Override
    public String statement() {
        return sent;
    }

    @Override
    public Outcome<T> on(Ground ground) throws SQLException {
        Connection connection = ground.connection();
        SessionPort sessions = ground.ports().sessions();
        try {
            List<String> missing = adopt(connection);
            if (!sessions.one(connection, request.statement())) {
                return new Outcome.Failed<>(RunRule.READ_DIFFERENTLY.fault());
            }
            SessionPort.Unwritten unwritten = begin(ground);
            try {
                var _ = sessions.limit(connection, request.bounds().statement());
                T done = work.on(ground, missing);
                undo(ground, unwritten);
                return new Outcome.Done<>(work.undone(ground, done));
            } finally {
                if (!ground.lost()) {
                    rollBack(ground);
                }
            }
        } catch (FaultException refused) {
            return new Outcome.Failed<>(refused.fault());
        }
    }

    private List<String> adopt(Connection connection) throws SQLException {
        return ports.copy().isPresent()
                ? ports.copy()
                        .get()
                        .adopt(connection, settings, request.bounds().lock())
                : List.of();
    }

    private SessionPort.Unwritten begin(Ground ground) throws SQLException {
        if (!writes) {
            return ground.ports().sessions().beginReadOnly(ground.connection());
        }
        ground.execute(BEGIN);
        return WRITABLE;
    }

    private void undo(Ground ground, SessionPort.Unwritten unwritten) throws SQLException, FaultException {
        boolean open = ground.refresh() != TransactionState.NONE && unwritten.holds();
        Witness witness = open ? ports.explain().witness(ground.connection()) : () -> false;
        rollBack(ground);
        if (!open || ground.refresh() != TransactionState.NONE || !witness.rolledBack()) {
            throw ExplainRule.NOT_ROLLED_BACK.refusal("");
        }
    }

    private static void rollBack(Ground ground) throws SQLException {
        if (ground.refresh() != TransactionState.NONE) {
            ground.execute(ROLL_BACK);
            ground.refresh();
        }
    }
}
