package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which table an alias stands for. These servers name tables in plans by their alias alone; the statement
/// tells the rest, where it is known.
final class TableNames {
    private final boolean isStatementKnown;
    private final Syntax syntax;
    private final Map<String, Set<List<String>>> byName;

    TableNames(PlanView plan) {
        String sql = plan.server()
                .sql()
                .orElseGet(
                        () -> plan.plan().statement().get("query") instanceof PlanValue.Text(String told) ? told : "");
        isStatementKnown = !sql.isBlank();
        syntax = plan.syntax();
        byName = TableReferences.of(sql, syntax);
    }

    /// As a statement names it; empty for tables that only exist while the statement runs, and where the
    /// statement is known but does not say for sure which table is meant.
    Optional<String> quoted(PlanNode node) {
        String name = node.operator().relation().orElse("");
        if (name.isEmpty() || name.startsWith("<")) {
            return Optional.empty();
        }
        if (!isStatementKnown) {
            return Optional.of(syntax.quoted(name));
        }
        Set<List<String>> paths = byName.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
        return paths.size() == 1 && !paths.iterator().next().isEmpty()
                ? Optional.of(String.join(
                        ".",
                        paths.iterator().next().stream().map(syntax::quoted).toList()))
                : Optional.empty();
    }
}
