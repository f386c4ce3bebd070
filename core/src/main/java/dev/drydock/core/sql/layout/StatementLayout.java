package dev.drydock.core.sql.layout;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One statement: each clause on a line of its own, subqueries indented, line breaks after commas kept. Used
/// once.
final class StatementLayout {
    private static final String INDENT = "    ";
    private static final Set<String> CLAUSES = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "WINDOW",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "VALUES",
            "SET",
            "RETURNING",
            "JOIN",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "CROSS",
            "NATURAL");
    private static final Set<String> JOINED = Set.of("LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER");
    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES");

    private final String text;
    private final List<Token> solid;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();

    /// What an open parenthesis holds; the outermost one stands for the statement.
    private static final class Group {
        private final boolean query;
        private final int indent;
        private int cases;
        private boolean between;

        Group(boolean query, int indent) {
            this.query = query;
            this.indent = indent;
        }
    }

    StatementLayout(String text, List<Token> tokens) {
        this.text = text;
        this.solid = tokens.stream()
                .filter(token -> token.kind() != TokenKind.WHITESPACE)
                .toList();
        groups.push(new Group(true, 0));
    }

    String written() {
        for (int i = 0; i < solid.size(); i++) {
            String word = word(i);
            boolean closes = word.equals(")") && groups.size() > 1;
            boolean ofQuery = closes && groups.peek().query;
            if (closes) {
                groups.pop();
            }
            out.append(i == 0 ? text.substring(0, solid.getFirst().start()) : gap(i, word, ofQuery));
            out.append(text, solid.get(i).start(), solid.get(i).end());
            track(i, word);
        }
        return out.append(text, solid.isEmpty() ? 0 : solid.getLast().end(), text.length())
                .toString();
    }

    private void track(int i, String word) {
        Group group = groups.peek();
        switch (word) {
            case "(" -> {
                boolean query = i + 1 < solid.size() && QUERIES.contains(word(next(i)));
                groups.push(new Group(query, group.indent + 1));
            }
            case "CASE" -> group.cases++;
            case "END" -> group.cases = Math.max(0, group.cases - 1);
            case "BETWEEN" -> group.between = true;
            case "AND" -> group.between = false;
            default -> {}
        }
    }

    /// What stands before the token at `i`.
    private String gap(int i, String word, boolean endsQuery) {
        Token before = solid.get(i - 1);
        Token token = solid.get(i);
        String was = text.substring(before.end(), token.start());
        Group group = groups.peek();
        if (fixed(before) || fixed(token) || (before.kind() == TokenKind.STRING && token.kind() == TokenKind.STRING)) {
            return was;
        }
        if (lineComment(before)) {
            return line(group.indent + (clause(i, word) || endsQuery ? 0 : 1));
        }
        if (token.kind() == TokenKind.COMMENT) {
            return comment(was, group.indent);
        }
        if (endsQuery || (opensQuery(i) && group.query) || (group.query && clause(i, word))) {
            return line(group.indent);
        }
        if (breaksCondition(group, word)) {
            return line(group.indent + 1);
        }
        if (word(i - 1).equals(",")) {
            return broken(was) ? line(group.indent + 1) : " ";
        }
        return was.isEmpty() ? "" : " ";
    }

    private boolean opensQuery(int i) {
        return word(i - 1).equals("(") && QUERIES.contains(word(i));
    }

    private static boolean breaksCondition(Group group, String word) {
        boolean joins = word.equals("OR") || (word.equals("AND") && !group.between);
        return joins && group.query && group.cases == 0;
    }

    private boolean clause(int i, String word) {
        if (!CLAUSES.contains(word) || solid.get(i).kind() != TokenKind.KEYWORD) {
            return false;
        }
        String before = word(i - 1);
        String follows = i + 1 < solid.size() ? word(i + 1) : "";
        return switch (word) {
            case "LEFT", "RIGHT" -> !follows.equals("(") && !JOINED.contains(before) && !before.equals(".");
            case "JOIN", "INNER", "FULL", "CROSS" -> !JOINED.contains(before);
            case "FROM" -> !before.equals("DELETE") && !before.equals("DISTINCT");
            case "GROUP" -> !before.equals("WITHIN");
            default -> !before.equals(".");
        };
    }

    private static String comment(String was, int indent) {
        if (!broken(was)) {
            return was.isEmpty() ? "" : " ";
        }
        boolean apart = was.indexOf('\n') != was.lastIndexOf('\n');
        return (apart ? "\n" : "") + line(indent);
    }

    private boolean lineComment(Token token) {
        return token.kind() == TokenKind.COMMENT && !text.startsWith("/*", token.start());
    }

    private static boolean fixed(Token token) {
        return switch (token.kind()) {
            case META_COMMAND, INLINE_DATA, INVALID -> true;
            case KEYWORD,
                    IDENTIFIER,
                    QUOTED_IDENTIFIER,
                    STRING,
                    NUMBER,
                    COMMENT,
                    OPERATOR,
                    PUNCTUATION,
                    PARAMETER,
                    WHITESPACE -> false;
        };
    }

    private int next(int i) {
        int at = i + 1;
        while (at + 1 < solid.size() && solid.get(at).kind() == TokenKind.COMMENT) {
            at++;
        }
        return at;
    }

    private String word(int i) {
        return solid.get(i).text(text).toString().toUpperCase(Locale.ROOT);
    }

    private static boolean broken(String gap) {
        return gap.indexOf('\n') >= 0;
    }

    private static String line(int indent) {
        return "\n" + INDENT.repeat(indent);
    }
}
