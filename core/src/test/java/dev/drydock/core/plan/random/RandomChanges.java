package dev.drydock.core.plan.random;

import java.util.List;
import java.util.stream.Collectors;

/// Statements that change rows, with triggers and foreign keys of the schema at work. Their transaction is to
/// be rolled back.
final class RandomChanges {
    private final Dice dice;
    private final RandomQueries queries;
    private final RandomTables tables;
    private final int major;

    RandomChanges(Dice dice, RandomQueries queries, RandomTables tables, int major) {
        this.dice = dice;
        this.queries = queries;
        this.tables = tables;
        this.major = major;
    }

    String next() {
        return switch (dice.below(major >= 15 ? 10 : 9)) {
            case 0 -> update(dice.pick(tables.keys()));
            case 1 -> updateFrom(dice.pick(tables.keys()));
            case 2 ->
                "delete from " + dice.pick(tables.keys()).table() + " t where t.ctid in (select ctid from "
                        + dice.pick(tables.keys()).table() + " limit 40)";
            case 3 -> deleteReferenced(dice.pick(tables.keys()));
            case 4, 5 -> insert(queries.anyTable(), dice.chance(2) ? " on conflict do nothing" : "");
            case 6 ->
                "with x as (" + insert(queries.anyTable(), " on conflict do nothing returning *")
                        + ") select * from x limit " + dice.below(4);
            case 7 ->
                "with x as (" + update(dice.pick(tables.keys())) + " returning *), y as (select * from x)"
                        + " select count(*) from y a, y b";
            case 8 -> "with x as (" + updateFrom(dice.pick(tables.keys())) + ") select " + queries.value();
            default -> merge(dice.pick(tables.keys()));
        };
    }

    private String update(RandomTables.Key key) {
        String column = key.column();
        String value = dice.chance(2)
                ? column
                : "(select max(i." + key.otherColumn() + ") from " + key.otherTable() + " i where i."
                        + key.otherColumn() + " <= t." + column + ")";
        return "update " + key.table() + " t set " + column + " = " + value + " where t.ctid < '(2,0)'"
                + (dice.chance(2) ? " and " + queries.condition("t", key.table()) : "");
    }

    private String updateFrom(RandomTables.Key key) {
        return "update " + key.table() + " t set (" + key.column() + ") = row(o." + key.otherColumn() + ") from "
                + key.otherTable() + " o where o." + key.otherColumn() + " = t." + key.column()
                + " and t.ctid < '(1,30)'";
    }

    private String deleteReferenced(RandomTables.Key key) {
        return "delete from " + key.otherTable() + " o where not exists (select 1 from " + key.table() + " i where i."
                + key.column() + " = o." + key.otherColumn() + ")";
    }

    /// The same rows again, with other keys where those are numbers.
    private String insert(String table, String after) {
        List<RandomTables.Column> columns =
                tables.of(table).stream().filter(column -> !column.generated()).toList();
        String names = columns.stream().map(RandomTables.Column::name).collect(Collectors.joining(", "));
        String first = columns.getFirst().isNumber()
                ? columns.getFirst().name() + " + 30000"
                : columns.getFirst().name();
        String values = first
                + columns.stream().skip(1).map(column -> ", " + column.name()).collect(Collectors.joining());
        return "insert into " + table + " (" + names + ") select " + values + " from " + table + " limit "
                + (1 + dice.below(60)) + after;
    }

    private String merge(RandomTables.Key key) {
        return "merge into " + key.table() + " t using (select " + key.otherColumn() + " as k from " + key.otherTable()
                + " limit 30) s on t." + key.column()
                + " = s.k when matched and s.k % 3 = 0 then delete when matched"
                + " then update set " + key.column() + " = s.k when not matched then do nothing";
    }
}
