package dev.drydock.core.dialect.mysql.syntax;

import dev.drydock.core.sql.LineState.Progress;
import dev.drydock.core.sql.lex.StatementRules;

/// Where a statement ends at a semicolon. The bodies of procedures, functions, triggers and events hold
/// semicolons, and so do MariaDB's compound statements outside of them (`BEGIN NOT ATOMIC`, `IF`, `LOOP`...).
/// Inside, every END closes one block; which END that is, and not a column or a CASE expression, shows where it
/// stands: at the start of a statement, or behind UNTIL.
///
/// Of [Progress], `parentheses` counts open CASE expressions, `blocks` open blocks.
final class MysqlStatements implements StatementRules {
    private static final int PLAIN = 1;
    private static final int CREATE = 2;
    private static final int ALTER = 3;
    private static final int BEGIN = 4;
    private static final int BEGIN_NOT = 5;
    /// Between the kind of routine and what shows that its body may come.
    private static final int HEAD = 6;
    /// The body comes, or characteristics before it.
    private static final int BODY_NEXT = 7;
    private static final int BODY = 8;
    private static final int EVENT_HEAD = 9;

    private static final int OTHER = 0;
    private static final int STATEMENT_START = 1;
    private static final int FIRST_WORD = 2;
    private static final int AFTER_END = 3;
    private static final int DECLARE = 4;
    private static final int HANDLER = 5;
    private static final int UNTIL = 6;
    private static final int RETURNS = 7;
    /// Behind HANDLER FOR: the handler's statement follows its conditions without a mark.
    private static final int HANDLER_FOR = 8;

    @Override
    public Progress after(Progress before, String word, char symbol) {
        Progress now = before.blocks() > 0 ? inside(before, word, symbol) : outside(before, word, symbol);
        return now.equals(before) ? before : now;
    }

    private static Progress outside(Progress before, String word, char symbol) {
        return switch (before.phase()) {
            case 0 -> first(word);
            case CREATE, ALTER -> kind(before, word);
            case BEGIN -> at(word.equals("NOT") ? BEGIN_NOT : PLAIN);
            case BEGIN_NOT -> word.equals("ATOMIC") ? block(BODY) : at(PLAIN);
            case HEAD -> head(before, word, symbol);
            case EVENT_HEAD -> word.equals("DO") ? at(BODY_NEXT) : before;
            case BODY_NEXT -> body(before, word);
            default -> before;
        };
    }

    private static Progress first(String word) {
        return switch (word) {
            case "CREATE" -> at(CREATE);
            case "ALTER" -> at(ALTER);
            case "BEGIN" -> at(BEGIN);
            case "IF", "LOOP", "WHILE", "REPEAT", "CASE", "FOR" -> opened(new Progress(BODY, 0, 0, OTHER, 0), word);
            default -> at(PLAIN);
        };
    }

    /// The words that may stand between CREATE and the kind of object; names and strings of a definer pass too.
    private static Progress kind(Progress before, String word) {
        return switch (word) {
            case "PROCEDURE", "FUNCTION", "TRIGGER" -> at(before.phase() == CREATE ? HEAD : PLAIN);
            case "EVENT" -> at(EVENT_HEAD);
            case "", "OR", "REPLACE", "DEFINER", "AGGREGATE", "CURRENT_USER", "CURRENT_ROLE" -> before;
            default -> at(PLAIN);
        };
    }

    /// A routine's body comes behind its parameters, a trigger's behind FOR EACH ROW.
    private static Progress head(Progress before, String word, char symbol) {
        int open = before.parentheses();
        if (!word.isEmpty()) {
            return open == 0 && word.equals("ROW") ? at(BODY_NEXT) : before;
        }
        return switch (symbol) {
            case '(' -> new Progress(HEAD, open + 1, 0, OTHER, 0);
            case ')' -> open <= 1 ? at(BODY_NEXT) : new Progress(HEAD, open - 1, 0, OTHER, 0);
            default -> before;
        };
    }

    private static Progress body(Progress before, String word) {
        if (before.last() == RETURNS) {
            return at(BODY_NEXT);
        }
        return switch (word) {
            case "RETURNS" -> new Progress(BODY_NEXT, 0, 0, RETURNS, 0);
            case "BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" ->
                opened(new Progress(BODY, 0, 0, OTHER, 0), word);
            case "SELECT",
                    "INSERT",
                    "UPDATE",
                    "DELETE",
                    "REPLACE",
                    "SET",
                    "RETURN",
                    "CALL",
                    "WITH",
                    "TRUNCATE",
                    "DO",
                    "CREATE",
                    "DROP",
                    "ALTER",
                    "SIGNAL",
                    "EXECUTE",
                    "LOAD",
                    "START",
                    "COMMIT",
                    "ROLLBACK",
                    "GRANT",
                    "REVOKE",
                    "ANALYZE",
                    "OPTIMIZE",
                    "FLUSH",
                    "KILL",
                    "VALUES",
                    "SONAME" -> at(BODY);
            default -> before;
        };
    }

    private static Progress inside(Progress before, String word, char symbol) {
        boolean start = before.last() == STATEMENT_START;
        if (word.isEmpty()) {
            return symbol(before, symbol);
        }
        if (word.equals("END")) {
            return end(before);
        }
        if (before.last() == AFTER_END) {
            return last(before, OTHER);
        }
        if (opens(word) && (start || before.last() == HANDLER_FOR)) {
            return opened(before, word);
        }
        return switch (word) {
            case "CASE" -> expression(before, 1);
            case "THEN", "ELSE" -> last(before, before.parentheses() == 0 ? STATEMENT_START : kept(before, false));
            case "ATOMIC" -> last(before, STATEMENT_START);
            case "FOR" -> last(before, before.last() == HANDLER ? HANDLER_FOR : OTHER);
            case "DO" -> last(before, start ? FIRST_WORD : STATEMENT_START);
            case "DECLARE" -> last(before, start ? DECLARE : OTHER);
            case "HANDLER" -> last(before, before.last() == DECLARE ? HANDLER : OTHER);
            case "UNTIL" -> last(before, start ? UNTIL : OTHER);
            default -> last(before, kept(before, start));
        };
    }

    /// What still matters behind an ordinary word.
    private static int kept(Progress before, boolean start) {
        int last = before.last();
        return start ? FIRST_WORD : last == DECLARE || last == HANDLER_FOR || last == UNTIL ? last : OTHER;
    }

    private static Progress symbol(Progress before, char symbol) {
        if (symbol == ';') {
            return new Progress(before.phase(), 0, before.blocks(), STATEMENT_START, 0);
        }
        boolean label = symbol == ':' && before.last() == FIRST_WORD;
        return last(before, label ? STATEMENT_START : kept(before, before.last() == STATEMENT_START));
    }

    private static boolean opens(String word) {
        return switch (word) {
            case "BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> true;
            default -> false;
        };
    }

    private static Progress opened(Progress before, String word) {
        boolean statementNext = word.equals("BEGIN") || word.equals("LOOP") || word.equals("REPEAT");
        int last = statementNext ? STATEMENT_START : OTHER;
        return new Progress(before.phase(), 0, before.blocks() + 1, last, 0);
    }

    private static Progress end(Progress before) {
        if (before.parentheses() > 0) {
            return expression(before, -1);
        }
        boolean closes = before.last() == STATEMENT_START || before.last() == UNTIL;
        return closes
                ? new Progress(before.phase(), 0, before.blocks() - 1, AFTER_END, 0)
                : last(before, kept(before, false));
    }

    private static Progress expression(Progress before, int more) {
        return new Progress(before.phase(), before.parentheses() + more, before.blocks(), kept(before, false), 0);
    }

    private static Progress at(int phase) {
        return new Progress(phase, 0, 0, OTHER, 0);
    }

    private static Progress block(int phase) {
        return new Progress(phase, 0, 1, STATEMENT_START, 0);
    }

    private static Progress last(Progress before, int last) {
        return new Progress(before.phase(), before.parentheses(), before.blocks(), last, 0);
    }

    @Override
    public boolean endsAtSemicolon(Progress before) {
        return before.blocks() == 0;
    }

    @Override
    public boolean takesInlineData(Progress before) {
        return false;
    }
}
