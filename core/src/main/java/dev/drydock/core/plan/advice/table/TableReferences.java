package dev.drydock.core.plan.advice.table;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tables that a statement lists, by the names they have in it. Reads lists of FROM, JOIN and UPDATE at the
/// depth of brackets where they are open; linear, recurses into nothing.
final class TableReferences {
    private enum Bracket {
        QUERY,
        TABLES,
        OTHER
    }

    /// What is open between two brackets.
    private static final class Frame {
        private final Bracket bracket;
        /// Whether they stand where a table is listed.
        private final boolean isTable;
        private final int from;
        private boolean list;
        private boolean expects;

        private Frame(Bracket bracket, boolean isTable, int from) {
            this.bracket = bracket;
            this.isTable = isTable;
            this.from = from;
            list = bracket == Bracket.TABLES;
            expects = list;
        }
    }

    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE");
    private static final Set<String> JOINS = Set.of("JOIN", "STRAIGHT_JOIN");
    private static final Set<String> NO_OPENER_AFTER = Set.of("KEY", "FOR", "ON", "DISTINCT", ".");
    private static final Set<String> CLOSERS = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "WINDOW",
            "SET",
            "SELECT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "VALUES",
            "FOR",
            "LOCK",
            "RETURNING",
            "DUPLICATE",
            "PROCEDURE",
            "INTO");
    private static final Set<String> BEFORE_TABLE = Set.of("LATERAL", "ONLY", "LOW_PRIORITY", "IGNORE");

    private final String sql;
    private final List<Token> tokens;
    private final Map<String, Set<List<String>>> byName = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int at;
    /// Where the brackets that were closed last begin.
    private int closedFrom;

    private TableReferences(String sql, Syntax syntax) {
        this.sql = sql;
        tokens = syntax.tokens(sql).stream()
                .filter(token -> token.kind().significant())
                .toList();
    }

    /// @return by name in lower case, the paths it stands for; an empty path for what the statement makes
    ///     itself
    static Map<String, Set<List<String>>> of(String sql, Syntax syntax) {
        TableReferences references = new TableReferences(sql, syntax);
        references.open.push(new Frame(Bracket.QUERY, false, 0));
        while (references.at < references.tokens.size()) {
            references.step();
        }
        return references.byName;
    }

    private void step() {
        Frame frame = open.element();
        String word = upper(at);
        if (word.equals("(")) {
            enter(frame);
        } else if (word.equals(")")) {
            leave();
        } else if (frame.expects && !BEFORE_TABLE.contains(word)) {
            frame.expects = false;
            table();
        } else {
            turn(frame, word);
            at++;
        }
    }

    private void enter(Frame frame) {
        boolean query = QUERIES.contains(upper(at + 1));
        if (query && upper(at - 1).equals("AS")) {
            made(upper(at - 2).equals(")") ? closedFrom - 1 : at - 2);
        }
        Bracket bracket = query ? Bracket.QUERY : frame.expects ? Bracket.TABLES : Bracket.OTHER;
        open.push(new Frame(bracket, frame.expects, at));
        frame.expects = false;
        at++;
    }

    private void leave() {
        Frame left = open.element();
        if (open.size() > 1) {
            open.pop();
        }
        closedFrom = left.from;
        at++;
        if (left.isTable && left.bracket == Bracket.QUERY) {
            made(upper(at).equals("AS") ? at + 1 : at);
        }
    }

    private void made(int name) {
        if (isName(name)) {
            put(plain(name), List.of());
        }
    }

    private void turn(Frame frame, String word) {
        if (frame.bracket == Bracket.OTHER || NO_OPENER_AFTER.contains(upper(at - 1))) {
            return;
        }
        if (word.equals("FROM") || word.equals("UPDATE")) {
            frame.list = true;
            frame.expects = true;
        } else if (frame.list && (word.equals(",") || JOINS.contains(word))) {
            frame.expects = true;
        } else if (CLOSERS.contains(word)) {
            frame.list = false;
        }
    }

    /// A path, then perhaps an alias, which hides the name.
    private void table() {
        List<String> path = new ArrayList<>();
        while (isName(at)) {
            path.add(plain(at));
            at++;
            if (!upper(at).equals(".")) {
                break;
            }
            at++;
        }
        if (path.isEmpty() || upper(at).equals("(")) {
            return;
        }
        boolean as = upper(at).equals("AS");
        at += as ? 1 : 0;
        boolean sure = as || (at < tokens.size() && tokens.get(at).kind() != TokenKind.KEYWORD);
        if (isName(at) && sure) {
            put(plain(at), path);
            at++;
            return;
        }
        if (isName(at)) {
            put(plain(at), path);
        }
        put(path.getLast(), path);
    }

    private void put(String name, List<String> path) {
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                .add(path);
    }

    private boolean isName(int index) {
        return index >= 0
                && index < tokens.size()
                && switch (tokens.get(index).kind()) {
                    case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD -> true;
                    default -> false;
                };
    }

    /// Nothing in quotes is a keyword.
    private String upper(int index) {
        return index < 0 || index >= tokens.size() || tokens.get(index).kind() == TokenKind.QUOTED_IDENTIFIER
                ? ""
                : tokens.get(index).text(sql).toString().toUpperCase(Locale.ROOT);
    }

    /// Without quotes.
    private String plain(int index) {
        String text = tokens.get(index).text(sql).toString();
        if (tokens.get(index).kind() != TokenKind.QUOTED_IDENTIFIER || text.length() < 2) {
            return text;
        }
        String quote = text.substring(0, 1);
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }
}
