package dev.drydock.core.dialect.sqlite.plan.run;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainPort;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.plan.run.port.Prepared;
import dev.drydock.core.plan.run.port.StatementWords;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/// EXPLAIN QUERY PLAN (sqlite.org/eqp.html). It compiles the statement and runs nothing of it; parameters need
/// no values.
public final class SqliteExplain implements ExplainPort {
    private static final SqliteSyntax SYNTAX = new SqliteSyntax();
    private static final Set<String> PLANNED =
            Set.of("SELECT", "VALUES", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE");

    @Override
    public List<ExplainOption> options(ServerFacts server, boolean analyze) {
        return List.of();
    }

    @Override
    public Prepared prepare(ServerFacts server, ExplainRequest request) throws FaultException {
        StatementWords.explainable(SYNTAX, request.statement(), PLANNED);
        if (request.analyze()) {
            throw ExplainRule.ANALYZE_UNSUPPORTED.refusal(server.version());
        }
        for (ExplainOption option : request.options()) {
            throw ExplainRule.OPTION_UNSUPPORTED.refusal(option.name());
        }
        return Prepared.of("EXPLAIN QUERY PLAN ", request.statement());
    }

    @Override
    public Prepared running(ServerFacts server, long session) throws FaultException {
        throw ExplainRule.RUNNING_UNSUPPORTED.refusal(server.version());
    }

    @Override
    public Set<Irreversible> irreversible(Connection connection, String statement, List<Plan> planned) {
        return Set.of();
    }

    @Override
    public Witness witness(Connection connection) {
        return () -> true;
    }
}
