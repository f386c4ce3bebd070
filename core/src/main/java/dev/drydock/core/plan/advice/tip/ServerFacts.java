package dev.drydock.core.plan.advice.tip;

import java.util.List;
import java.util.Optional;

/// What is known beside the plan; a plan alone gives less advice.
///
/// @param sql the statement, where the plan does not hold it: some servers name tables by their aliases alone
public record ServerFacts(List<TableState> tables, Optional<StatementState> statement, Optional<String> sql) {
    public static final ServerFacts NONE = of("");

    public ServerFacts {
        tables = List.copyOf(tables);
    }

    /// @param sql the statement; `""` when not known
    public static ServerFacts of(String sql) {
        return new ServerFacts(List.of(), Optional.empty(), Optional.of(sql).filter(text -> !text.isEmpty()));
    }
}
