package dev.drydock.core.plan.advice.tip;

import java.util.List;
import java.util.Optional;

/// What is known beside the plan; a plan alone gives less advice.
public record ServerFacts(List<TableState> tables, Optional<StatementState> statement) {
    public static final ServerFacts NONE = new ServerFacts(List.of(), Optional.empty());

    public ServerFacts {
        tables = List.copyOf(tables);
    }
}
