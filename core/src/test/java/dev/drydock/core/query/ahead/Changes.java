package dev.drydock.core.query.ahead;

import dev.drydock.core.sql.Syntax;
import java.util.Random;

/// Statements that change rows of two tables with names that are hard to read, at random but from one seed.
final class Changes {
    enum Grammar {
        POSTGRES,
        MYSQL,
        SQLITE
    }

    private final Random random;
    private final Grammar grammar;
    final String first;
    final String second;

    Changes(long seed, Grammar grammar, Syntax syntax) {
        this.random = new Random(seed);
        this.grammar = grammar;
        this.first = syntax.quoted("we\"ird` -- t; where");
        this.second = syntax.quoted("u/* \u00e9 '");
    }

    String tables() {
        String text = grammar == Grammar.MYSQL ? "varchar(40)" : "text";
        StringBuilder script = new StringBuilder();
        for (String table : new String[] {first, second}) {
            script.append("create table %s (id int primary key, a int, b %s, n int not null default 0);\n"
                    .formatted(table, text));
            for (int i = 1; i <= 12; i++) {
                script.append("insert into %s (id, a, b) values (%d, %s, %s);\n"
                        .formatted(table, i, nullOr(Integer.toString(random.nextInt(5))), nullOr(literal())));
            }
        }
        return script.toString();
    }

    private String nullOr(String value) {
        return random.nextInt(4) == 0 ? "null" : value;
    }

    private String literal() {
        return one("'x'", "'it''s; delete from t -- '", "'/* where'", "''", "'returning'", "'LIMIT 1'");
    }

    private String one(String... any) {
        return any[random.nextInt(any.length)];
    }

    /// A comment or a blank, where any is allowed.
    private String gap() {
        return one(" ", " ", "\n", " /* where a = 1 */ ", " -- returning ' \"\n", "\t");
    }

    String statement() {
        return switch (random.nextInt(7)) {
            case 0 -> "delete from" + gap() + first + where("", 2);
            case 1 -> "update" + gap() + first + " set n = n + 1, b =" + gap() + literal() + where("", 2);
            case 2 ->
                "insert into " + first + " (id, a, b)" + gap() + "select id + 100, a, b from " + second + where("", 2);
            case 3 ->
                "insert into " + first + gap() + "(id, b) values (101, 'a)('), (102," + literal() + "), (103, (select "
                        + "max(b) from " + second + "))";
            case 4 -> aliased();
            default -> joined();
        };
    }

    private String aliased() {
        String tail = grammar == Grammar.MYSQL
                ? one("", " limit 3", " order by id desc limit 2")
                : one("", gap() + "returning *", " returning n, b");
        return one("delete from " + first + " as x", "update " + first + " as x set n = x.n + 1")
                + where("x.", 2)
                + tail;
    }

    private String joined() {
        String on = "x.a = y.a" + one("", " and y.b is not null");
        return switch (grammar) {
            case POSTGRES ->
                one(
                                "delete from only " + first + " * x using " + second + " y where " + on,
                                "update " + first + " as x set n = x.n + 1 from " + second + " y where " + on,
                                "with w as (select * from " + second + where("", 1) + ") delete from " + first
                                        + " x using w y where " + on,
                                "with w as (select a from " + second + ") update " + first
                                        + " x set b = 'set' where x.a in (select a from w)")
                        + and()
                        + one("", " returning x.id");
            case SQLITE ->
                one(
                                "update " + first + " as x set n = x.n + 1 from " + second + " y where " + on,
                                "with w as (select * from " + second + where("", 1) + ") update " + first
                                        + " as x set n = 1 + x.n from w y where " + on,
                                "with w as (select a from " + second + ") delete from " + first
                                        + " where a in (select a from w)".replace("where", "as x where"))
                        + and();
            case MYSQL ->
                one(
                                "update " + first + " x join " + second + " y on " + on
                                        + " set x.n = x.n + 1 where 1 = 1",
                                "update " + second + " y left join " + first + " as x on " + on
                                        + " set x.n = x.n + 1, x.b = 'set' where y.id > 2",
                                "delete x from " + first + " x join " + second + " y on " + on + " where 1 = 1",
                                "delete from x using " + first + " x, " + second + " y where " + on)
                        + and();
        };
    }

    private String and() {
        return random.nextBoolean() ? "" : " and" + gap() + "(" + condition("x.", 1) + ")";
    }

    private String where(String prefix, int depth) {
        return random.nextInt(6) == 0 ? "" : gap() + "where" + gap() + condition(prefix, depth);
    }

    private String condition(String prefix, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            return "(" + condition(prefix, depth - 1) + ")" + gap() + one("and", "or", "and not") + gap() + "("
                    + condition(prefix, depth - 1) + ")";
        }
        return switch (random.nextInt(8)) {
            case 0 -> prefix + "a" + one("=", "<", ">=", "<>") + random.nextInt(5);
            case 1 -> prefix + "a is " + one("", "not ") + "null";
            case 2 -> prefix + "b =" + gap() + literal();
            case 3 -> prefix + "a in (select a from " + second + " where b is not null)";
            case 4 ->
                "exists (select 1 from " + second + " q where q.a = " + (prefix.isEmpty() ? first + "." : prefix)
                        + "a)";
            case 5 -> prefix + "id between " + random.nextInt(6) + " and " + random.nextInt(14);
            case 6 -> "not (" + prefix + "b like '%;--%')";
            default -> prefix + "a is null or " + prefix + "b = ''";
        };
    }
}
