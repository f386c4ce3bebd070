package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which table an alias stands for. These servers name tables in plans by their alias alone; the statement
/// tells the rest, where it is known.
final class TableNames {
    private static final Set<String> OPENERS = Set.of("FROM", "JOIN", "STRAIGHT_JOIN", "UPDATE", "INTO", ",");

    private final String sql;
    private final Syntax syntax;
    private final List<Token> tokens;
    private final Map<String, List<String>> byAlias = new HashMap<>();

    TableNames(PlanView plan) {
        sql = plan.server()
                .sql()
                .orElseGet(
                        () -> plan.plan().statement().get("query") instanceof PlanValue.Text(String told) ? told : "");
        syntax = plan.syntax();
        tokens = syntax.tokens(sql).stream()
                .filter(token -> token.kind().significant())
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (OPENERS.contains(upper(i))) {
                read(i + 1);
            }
        }
    }

    /// A path, then perhaps an alias. Where a name is used twice, the first is meant.
    private void read(int from) {
        List<String> path = new ArrayList<>();
        int at = from;
        while (isName(at)) {
            path.add(plain(at));
            at++;
            if (!upper(at).equals(".")) {
                break;
            }
            at++;
        }
        if (path.isEmpty()) {
            return;
        }
        int alias = upper(at).equals("AS") ? at + 1 : at;
        if (isName(alias)) {
            byAlias.putIfAbsent(plain(alias).toLowerCase(Locale.ROOT), path);
        }
        byAlias.putIfAbsent(path.getLast().toLowerCase(Locale.ROOT), path);
    }

    /// As a statement names it; empty for tables that only exist while the statement runs.
    Optional<String> quoted(PlanNode node) {
        String name = node.operator().relation().orElse("");
        if (name.isEmpty() || name.startsWith("<")) {
            return Optional.empty();
        }
        List<String> path = byAlias.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(name));
        return Optional.of(String.join(".", path.stream().map(syntax::quoted).toList()));
    }

    private boolean isName(int at) {
        return at < tokens.size()
                && switch (tokens.get(at).kind()) {
                    case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
                    default -> false;
                };
    }

    /// Nothing in quotes is a keyword.
    private String upper(int at) {
        return at >= tokens.size() || tokens.get(at).kind() == TokenKind.QUOTED_IDENTIFIER
                ? ""
                : tokens.get(at).text(sql).toString().toUpperCase(Locale.ROOT);
    }

    /// Without quotes.
    private String plain(int at) {
        String text = tokens.get(at).text(sql).toString();
        if (tokens.get(at).kind() != TokenKind.QUOTED_IDENTIFIER || text.length() < 2) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
