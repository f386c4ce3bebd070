package dev.drydock.core.dialect.postgres.plan.run;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.run.port.TableStates;
import dev.drydock.core.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Counters of tables by `pg_stat_all_tables`, which tells them to everybody.
public final class PostgresTableStates implements TableStates {
    private static final String STATES = Resource.text(PostgresTableStates.class, "states.sql");

    @Override
    public List<TableState> of(Connection connection, List<Plan> plans) throws SQLException {
        PlanTables tables = PlanTables.of(plans);
        List<TableState> states = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(STATES)) {
            question.setArray(1, tables.schemas(connection));
            question.setArray(2, tables.names(connection));
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    states.add(new TableState(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getDouble(3),
                            rows.getDouble(4),
                            rows.getDouble(5)));
                }
            }
        }
        return states;
    }
}
