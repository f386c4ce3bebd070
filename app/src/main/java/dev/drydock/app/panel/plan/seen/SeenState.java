package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.words.FaultText;
import dev.drydock.core.plan.history.StatementHistory;
import java.util.List;
import java.util.Optional;

/// What is known of plans of the past.
///
/// @param statements those seen last first
/// @param chosen id of the statement whose plans are shown, 0 for none
/// @param fault why they could not be read, or not be changed
public record SeenState(List<StatementHistory> statements, long chosen, Optional<FaultText> fault) {
    public static final SeenState NONE = new SeenState(List.of(), 0, Optional.empty());

    public SeenState {
        statements = List.copyOf(statements);
    }

    public Optional<StatementHistory> statement() {
        return statements.stream()
                .filter(each -> each.statement().id() == chosen)
                .findFirst();
    }
}
