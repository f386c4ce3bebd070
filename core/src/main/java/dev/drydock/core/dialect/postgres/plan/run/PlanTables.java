package dev.drydock.core.dialect.postgres.plan.run;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables that plans name with their schemas, as values to bind in pairs.
record PlanTables(List<Operator> operators) {
    static PlanTables of(List<Plan> plans) {
        return new PlanTables(plans.stream()
                .flatMap(plan -> plan.nodes().stream())
                .map(PlanNode::operator)
                .filter(operator ->
                        operator.schema().isPresent() && operator.relation().isPresent())
                .toList());
    }

    Array schemas(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "text",
                operators.stream().map(each -> each.schema().orElseThrow()).toArray(String[]::new));
    }

    Array names(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "text",
                operators.stream().map(each -> each.relation().orElseThrow()).toArray(String[]::new));
    }
}
