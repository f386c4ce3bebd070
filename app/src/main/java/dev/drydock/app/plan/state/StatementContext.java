package dev.drydock.app.plan.state;

import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;

/// What is known of a statement beside its plan.
///
/// @param syntax of the DBMS that told the plan
/// @param sql the statement as it was asked for, `""` where only the plan is known
/// @param facts what the server's counters say; [ServerFacts#NONE] where no server was asked
public record StatementContext(Syntax syntax, String sql, ServerFacts facts) {
    /// Of a plan that came alone.
    public static StatementContext of(Syntax syntax) {
        return new StatementContext(syntax, "", ServerFacts.NONE);
    }

    /// For a plan whose names are replaced: without what would tell them.
    StatementContext nameless() {
        return new StatementContext(syntax, "", new ServerFacts(List.of(), facts.statement(), Optional.empty()));
    }

    /// All that advice can go by.
    ServerFacts evidence() {
        return new ServerFacts(
                facts.tables(),
                facts.statement(),
                facts.sql().or(() -> Optional.of(sql).filter(text -> !text.isEmpty())));
    }
}
