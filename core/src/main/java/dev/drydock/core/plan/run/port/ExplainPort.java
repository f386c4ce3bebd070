package dev.drydock.core.plan.run.port;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Port: EXPLAIN as one DBMS speaks it.
public interface ExplainPort {
    /// What this server takes, in the order to offer it.
    List<ExplainOption> options(ServerFacts server, boolean analyze);

    /// Pure. The statement is one statement, as our reading of it has it.
    ///
    /// @throws FaultException an [ExplainRule], when no plan can be had this way
    Prepared prepare(ServerFacts server, ExplainRequest request) throws FaultException;

    /// The plan of what another session of this server runs now.
    ///
    /// @throws FaultException [ExplainRule#RUNNING_UNSUPPORTED]
    Prepared running(ServerFacts server, long session) throws FaultException;

    /// What a rollback of the statement would leave behind, as far as the catalog and the names in it tell.
    ///
    /// @param planned its plan, not run
    /// @throws FaultException [ExplainRule#NOT_TRANSACTIONAL] when the rows themselves would stay changed
    Set<Irreversible> irreversible(Connection connection, String statement, List<Plan> planned)
            throws SQLException, FaultException;

    /// Asked in the transaction that ran the statement; what is returned is asked after its rollback.
    Witness witness(Connection connection) throws SQLException;

    /// The server's own word for what became of a transaction.
    @FunctionalInterface
    interface Witness {
        boolean rolledBack() throws SQLException;
    }
}
