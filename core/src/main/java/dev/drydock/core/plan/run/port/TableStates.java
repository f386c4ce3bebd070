package dev.drydock.core.plan.run.port;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tip.TableState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Port: what the server's counters say of the tables of plans.
@FunctionalInterface
public interface TableStates {
    /// Asked of a session in no transaction.
    List<TableState> of(Connection connection, List<Plan> plans) throws SQLException;
}
