package dev.drydock.core.plan.random;

import java.util.List;
import java.util.Random;

/// Queries that make sense over whatever tables a schema has: joins along foreign keys, aggregates, subqueries
/// in every place, common table expressions, windows, set operations and sets of rows. They change nothing.
final class RandomQueries {
    private final Dice dice;
    private final RandomTables tables;

    RandomQueries(Random random, RandomTables tables) {
        dice = new Dice(random);
        this.tables = tables;
    }

    String next() {
        return switch (dice.below(18)) {
            case 0 -> rows(0) + tail();
            case 1, 2 -> rows(1 + dice.below(3)) + tail();
            case 3 -> "select count(*), max(x.k) from (" + rows(1 + dice.below(2)) + ") x";
            case 4 -> grouped();
            case 5, 6 -> table();
            case 7 -> set();
            case 8 -> windowed();
            case 9, 10 -> subPlans();
            case 11, 12, 13 -> initPlans();
            case 14 -> lateral();
            case 15 -> generated();
            case 16 -> recursive();
            default -> hidden();
        };
    }

    String anyTable() {
        return dice.pick(tables.names());
    }

    String text(String alias, String table) {
        return "(" + alias + "." + dice.pick(tables.of(table)).name() + ")::text";
    }

    /// A whole number of a row: a column, or something made of one.
    String whole(String alias, String table) {
        List<RandomTables.Column> numbers = tables.numbers(table);
        return numbers.isEmpty() || dice.chance(6)
                ? "length(" + text(alias, table) + ")"
                : alias + "." + dice.pick(numbers).name();
    }

    /// Rows with a text `k` and a number `n`.
    String rows(int joins) {
        RandomTables.Key key = dice.pick(tables.keys());
        String first = joins == 0 ? anyTable() : key.table();
        StringBuilder sql = new StringBuilder("select ")
                .append(text("t0", first))
                .append(" as k, ")
                .append(whole("t0", first))
                .append(" as n from ")
                .append(first)
                .append(" t0");
        if (joins == 0 && dice.chance(8)) {
            sql.append(" tablesample bernoulli (30) repeatable (1)");
        }
        String last = first;
        for (int i = 1; i <= joins; i++) {
            String here = last;
            List<RandomTables.Key> next = tables.keys().stream()
                    .filter(each ->
                            each.table().equals(here) || each.otherTable().equals(here))
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            RandomTables.Key step = dice.pick(next);
            boolean outward = step.table().equals(here);
            last = outward ? step.otherTable() : step.table();
            sql.append(dice.pick(List.of(" join ", " join ", " left join ", " right join ", " full join ")))
                    .append("%s t%d on t%d.%s = t%d.%s"
                            .formatted(
                                    last,
                                    i,
                                    i - 1,
                                    outward ? step.column() : step.otherColumn(),
                                    i,
                                    outward ? step.otherColumn() : step.column()));
        }
        return sql.append(where("t0", first)).toString();
    }

    String where(String alias, String table) {
        int how = dice.below(12);
        return how == 0
                ? ""
                : " where " + (dice.chance(4) ? condition(alias, table) + dice.pick(List.of(" and ", " or ")) : "")
                        + condition(alias, table);
    }

    String condition(String alias, String table) {
        String other = anyTable();
        RandomTables.Key key = dice.pick(tables.keys());
        return switch (dice.below(13)) {
            case 0 -> "length(" + text(alias, table) + ") > " + dice.below(6);
            case 1 -> "(" + text(alias, table) + " < 'm' or " + text(alias, table) + " is null)";
            case 2, 3 -> whole(alias, table) + dice.pick(List.of(" < ", " > ", " = ", " <= ")) + dice.below(300);
            case 4 -> whole(alias, table) + " between " + dice.below(50) + " and " + dice.below(2000);
            case 5 -> whole(alias, table) + " in (1, 2, 3, 50, 70, 200)";
            case 6 ->
                (dice.chance(2) ? "not " : "") + "exists (select 1 from " + key.table() + " e where e." + key.column()
                        + " = " + whole(alias, table) + ")";
            case 7 ->
                text(alias, table) + (dice.chance(2) ? " not" : "") + " in (select " + text("u", other) + " from "
                        + other + " u where length(" + text("u", other) + ") > 2 limit 50)";
            case 8 ->
                whole(alias, table) + (dice.chance(2) ? " not" : "") + " in (select " + whole("u", other) + " from "
                        + other + " u)";
            case 9 -> whole(alias, table) + dice.pick(List.of(" < ", " > ", " = ", " >= ")) + value();
            case 10 ->
                whole(alias, table) + " = (select max(" + whole("c", key.table()) + ") from " + key.table()
                        + " c where c." + key.column() + " = " + whole(alias, table) + ")";
            case 11 -> alias + ".ctid " + dice.pick(List.of("=", "<", ">")) + " '(" + dice.below(4) + ",3)'";
            default -> whole(alias, table) + " is not null";
        };
    }

    /// A number that one query gives, once.
    String value() {
        String table = anyTable();
        return switch (dice.below(6)) {
            case 0 -> "(select count(*) from " + table + ")";
            case 1 -> "(select min(" + whole("m", table) + ") from " + table + " m" + where("m", table) + ")";
            case 2 -> "(select " + whole("m", table) + " from " + table + " m order by 1 desc nulls last limit 1)";
            case 3 -> "(select avg(length(m::text))::int from (select * from " + table + " limit 200) m)";
            case 4 -> "(select count(distinct " + whole("m", table) + ") from " + table + " m)";
            default -> "(select max(" + whole("m", table) + ") from " + table + " m)";
        };
    }

    String tail() {
        return dice.pick(List.of("", " order by 1", " order by 2 desc, 1", " order by 2"))
                + (dice.chance(3) ? " limit " + (1 + dice.below(50)) : "")
                + (dice.chance(8) ? " offset " + dice.below(20) : "");
    }

    private String grouped() {
        String from = rows(dice.below(3));
        String by =
                dice.pick(List.of("1", "1", "rollup (1)", "cube (1, x.n % 3)", "grouping sets ((1), (x.n % 3), ())"));
        String having = dice.chance(3)
                ? " having count(*) >= " + (dice.chance(2) ? "2" : "(select count(*) / 900 from " + anyTable() + ")")
                : "";
        return "select x.k" + (by.contains("%") ? ", x.n % 3" : ", 1") + ", count(*), count(distinct x.n), max(x.k)"
                + " from (" + from + ") x group by " + by.replace("1", "x.k").replace("x.k, x.n", "x.k, x.n") + having
                + (dice.chance(2) ? " order by 1" : "") + (dice.chance(4) ? " limit 5" : "");
    }

    private String windowed() {
        return "select x.k, row_number() over (partition by x.n order by x.k), sum(x.n) over (order by x.k rows"
                + " between "
                + dice.below(3) + " preceding and " + dice.below(3) + " following), count(*) over () from ("
                + rows(dice.below(2)) + ") x" + (dice.chance(2) ? " order by 1 limit 30" : "");
    }

    private String set() {
        String operator = dice.pick(
                List.of(" union ", " union all ", " except ", " except all ", " intersect ", " intersect all "));
        String first = "(" + rows(dice.below(2)) + " limit 3000)";
        return first + operator + "(" + rows(0) + ")" + (dice.chance(3) ? " union all (" + rows(0) + tail() + ")" : "")
                + tail();
    }

    /// Common table expressions, read once, twice, partly, or inside each other.
    private String table() {
        String how = dice.pick(List.of(" as materialized ", " as not materialized ", " as "));
        String with = "with x" + how + "(" + rows(dice.below(3)) + tail() + ") ";
        return switch (dice.below(7)) {
            case 0 -> with + "select count(*) from x a join (select * from x limit 100) b on a.k = b.k";
            case 1 -> with + "select * from (select * from x limit 10) a union all select * from x";
            case 2 ->
                with + ", \"my y\" as materialized (select k, count(*) as n from x group by k) select * from \"my y\""
                        + " a where a.n > (select avg(n) from \"my y\") union all select * from x where n < 9";
            case 3 -> with + "select (select count(*) from x where x.n < t.n), t.k from (" + rows(0) + " limit 20) t";
            case 4 -> with + "select * from x where n < " + value() + " and k in (select k from x where n > 5)";
            case 5 ->
                with + "select * from (with x as materialized (select * from x where n > 3) select * from x a, (select"
                        + " count(*) c from x) b) z, (select max(k) from x) w limit 200";
            default ->
                with + "select a.k, b.n, c.n from x a left join x b on a.k = b.k left join x c on c.n = a.n limit 50";
        };
    }

    /// Queries that depend on the row, in every place.
    private String subPlans() {
        RandomTables.Key key = dice.pick(tables.keys());
        String outer = key.otherTable();
        String count = "(select count(*) from %s i where i.%s = o.%s%s)"
                .formatted(
                        key.table(),
                        key.column(),
                        key.otherColumn(),
                        dice.chance(3) ? " and " + condition("i", key.table()) : "");
        String few = " from (select * from " + outer + " limit " + (1 + dice.below(60)) + ") o";
        return switch (dice.below(9)) {
            case 0 -> "select " + count + ", " + text("o", outer) + few;
            case 1 -> "select " + text("o", outer) + few + " where " + count + " > " + dice.below(4);
            case 2 -> "select case when " + whole("o", outer) + " > 20 then " + count + " else 0 end" + few;
            case 3 -> "select " + text("o", outer) + " as k, 1" + few + " order by " + count + ", 1 limit 10";
            case 4 -> "select " + count + ", count(*)" + few + " group by 1";
            case 5 ->
                "select " + count + " from " + outer + " o where o." + key.otherColumn() + " = (select j."
                        + key.column()
                        + " from " + key.table() + " j where j." + key.column() + " >= o." + key.otherColumn()
                        + " order by 1 limit 1)"
                        + " limit 40";
            case 6 ->
                "select a.k from (" + rows(0) + " limit 40) a join (select " + count + " as n, " + text("o", outer)
                        + " as k" + few + ") b on a.n = b.n";
            case 7 ->
                "select array(select i." + key.column() + " from " + key.table() + " i where i." + key.column()
                        + " = o." + key.otherColumn() + " limit 3), " + count + few;
            default ->
                "select o." + key.otherColumn() + " = any (select i." + key.column() + " from " + key.table()
                        + " i), " + whole("o", outer) + " not in (select " + whole("j", key.table()) + " from "
                        + key.table()
                        + " j)" + few;
        };
    }

    /// Queries whose one answer is needed here or there.
    private String initPlans() {
        String table = anyTable();
        String from = " from " + table + " t";
        return switch (dice.below(12)) {
            case 0 ->
                "select count(*), " + value() + from + " where " + whole("t", table) + " < " + value() + " and "
                        + whole("t", table) + " > " + value();
            case 1 ->
                "select " + text("t", table) + from + " limit least(30, " + value() + ") offset (" + value() + " % 7)";
            case 2 -> "select " + whole("t", table) + ", count(*)" + from + " group by 1 having count(*) < " + value();
            case 3 -> "select * from generate_series(1, least(50, " + value() + ")) g where g <> " + value();
            case 4 ->
                "select v.a from (values (" + value() + "), (1), (" + value() + ")) v(a) join " + table + " t on "
                        + whole("t", table) + " = v.a";
            case 5 ->
                "select case when " + whole("t", table) + " > 10 then " + value() + " else " + value() + " end" + from;
            case 6 -> "select 1" + from + " where " + value() + " > " + dice.below(400) + " limit 9";
            case 7 ->
                "select " + text("t", table) + " as k, 1" + from + " order by " + whole("t", table) + " + " + value()
                        + ", 1 limit 7";
            case 8 -> {
                RandomTables.Key key = dice.pick(tables.keys());
                yield "select count(*) from " + key.table() + " a join " + key.otherTable() + " b on a." + key.column()
                        + " = b." + key.otherColumn() + " and a." + key.column() + " >= " + value() + " and b."
                        + key.otherColumn() + " <= " + value();
            }
            case 9 ->
                "select sum(" + whole("t", table) + ") over (order by " + text("t", table) + " rows " + "least(3, "
                        + value() + ") preceding)" + from + " limit 20";
            case 10 ->
                "(" + rows(0) + " limit 10) union all select 'x', " + value() + " union all select 'y', " + value();
            default ->
                "select " + value() + " + " + value() + ", (select " + value() + "), exists (select 1" + from
                        + where("t", table) + ")";
        };
    }

    private String lateral() {
        RandomTables.Key key = dice.pick(tables.keys());
        return "select o.%s, l.* from (select * from %s limit %d) o %s lateral (select %s as k, count(*) over () from %s i where i.%s = o.%s order by 1 limit %d) l on true"
                .formatted(
                        key.otherColumn(),
                        key.otherTable(),
                        1 + dice.below(80),
                        dice.chance(2) ? "left join" : "join",
                        text("i", key.table()),
                        key.table(),
                        key.column(),
                        key.otherColumn(),
                        1 + dice.below(4));
    }

    /// Rows that functions and lists make.
    private String generated() {
        String table = anyTable();
        return switch (dice.below(6)) {
            case 0 -> "select generate_series(1, 3), " + text("t", table) + " from " + table + " t limit 40";
            case 1 ->
                "select * from rows from (generate_series(1, 20), unnest(array[1, 2, 3])) with ordinality as x(a, b, c)"
                        + " where a < " + value();
            case 2 ->
                "select x.a, count(*) from generate_series(1, 200) x(a) left join " + table + " t on "
                        + whole("t", table) + " = x.a group by 1 order by 1";
            case 3 ->
                "select * from (values (1, 'a'), (2, 'b'), (3, 'c')) v(x, y) join (" + rows(0) + ") r on r.n = v.x";
            case 4 ->
                "select string_agg(w, ',') from " + table + " t, regexp_split_to_table(" + text("t", table)
                        + ", ' ') w";
            default -> "select unnest(array_agg(" + whole("t", table) + ")) from " + table + " t limit 100";
        };
    }

    private String recursive() {
        return "with recursive r(n, k) as (select 1, ''::text union all select r.n + 1, x.k from r join (" + rows(0)
                + " limit 50) x on x.n % 20 = r.n % 20 where r.n < " + (2 + dice.below(3)) + ") select * from r"
                + (dice.chance(2) ? " where n < " + value() : "") + " limit 500";
    }

    /// Parts that never run, or stop early.
    private String hidden() {
        String table = anyTable();
        return switch (dice.below(4)) {
            case 0 -> "select * from (" + rows(1) + ") x where false or " + dice.below(2) + " = 1";
            case 1 ->
                "select * from (select 1 as a where " + value() + " < 0) x left join (" + rows(1) + ") y on y.n = x.a";
            case 2 ->
                "(select 1 as k, 2 as n where random() < 0) union all (select 3, n from (" + rows(1) + ") z) limit 1";
            default ->
                "select coalesce((select max(" + whole("t", table) + ") from " + table + " t where false), " + value()
                        + ")";
        };
    }
}
