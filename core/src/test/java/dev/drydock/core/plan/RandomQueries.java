package dev.drydock.core.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Queries that make sense over whatever tables a database has: joins along foreign keys, aggregates,
/// subqueries of all kinds, common table expressions, windows and set operations, under random settings of the
/// planner.
final class RandomQueries {
    private static final List<String> SWITCHES = List.of(
            "enable_hashjoin",
            "enable_mergejoin",
            "enable_nestloop",
            "enable_seqscan",
            "enable_indexscan",
            "enable_bitmapscan",
            "enable_sort",
            "enable_hashagg",
            "enable_material",
            "enable_indexonlyscan");

    private record Column(String table, String name, String type) {}

    private record Key(String table, String column, String otherTable, String otherColumn) {}

    private final Random random;
    private final Map<String, List<Column>> tables = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();

    RandomQueries(Connection connection, String schema, long seed) throws SQLException {
        random = new Random(seed);
        String columns = "select format('%I.%I', c.table_schema, c.table_name), quote_ident(c.column_name), c.udt_name"
                + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                + " where c.table_schema = '" + schema
                + "' and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(columns)) {
            while (rows.next()) {
                Column column = new Column(rows.getString(1), rows.getString(2), rows.getString(3));
                tables.computeIfAbsent(column.table, _ -> new ArrayList<>()).add(column);
            }
        }
        String foreign = "select c.conrelid::regclass::text, quote_ident(a.attname), c.confrelid::regclass::text,"
                + " quote_ident(b.attname) from pg_constraint c join pg_namespace n on n.oid = c.connamespace"
                + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                + " join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]"
                + " where c.contype = 'f' and n.nspname = '" + schema + "'";
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(foreign)) {
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
    }

    List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (String name : SWITCHES) {
            if (random.nextInt(7) == 0) {
                settings.add("set local " + name + " = off");
            }
        }
        if (random.nextInt(3) == 0) {
            settings.add("set local work_mem = '64kB'");
        }
        if (random.nextInt(2) == 0) {
            settings.add("set local parallel_setup_cost = 0");
            settings.add("set local parallel_tuple_cost = 0");
            settings.add("set local min_parallel_table_scan_size = 0");
            settings.add("set local min_parallel_index_scan_size = 0");
            settings.add("set local parallel_leader_participation = " + (random.nextInt(3) == 0 ? "off" : "on"));
        }
        if (random.nextInt(10) == 0) {
            settings.add("set local jit_above_cost = 0");
        }
        return settings;
    }

    String query() {
        return switch (random.nextInt(9)) {
            case 0 -> select(1 + random.nextInt(2)) + tail();
            case 1 -> select(2 + random.nextInt(3)) + tail();
            case 2 -> grouped();
            case 3 ->
                "with x as materialized (" + select(1) + " limit 500) select count(*) from x a, x b where a.k = b.k";
            case 4 -> select(1) + " union " + (random.nextBoolean() ? "all " : "") + select(1) + tail();
            case 5 -> windowed();
            case 6 -> nested();
            case 7 -> initPlans();
            default -> select(1) + (random.nextBoolean() ? " except " : " intersect ") + select(1);
        };
    }

    private String table() {
        return pick(new ArrayList<>(tables.keySet()));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String column(String table) {
        return pick(tables.getOrDefault(table, List.of())).name;
    }

    private String select(int joins) {
        return "(select " + from(joins, "(t0." + "%s)::text as k") + where("t0") + ")";
    }

    private String firstTable = "";

    private String from(int joins, String columns) {
        Key key = pick(keys);
        firstTable = tables.containsKey(key.table) ? key.table : qualified(key.table);
        StringBuilder from = new StringBuilder(firstTable).append(" t0");
        String last = key.table;
        for (int i = 1; i < joins; i++) {
            String here = last;
            List<Key> next = keys.stream()
                    .filter(each -> each.table.equals(here) || each.otherTable.equals(here))
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            Key step = pick(next);
            boolean outward = step.table.equals(here);
            String other = outward ? step.otherTable : step.table;
            from.append(random.nextInt(3) == 0 ? " left join " : " join ")
                    .append(other)
                    .append(" t")
                    .append(i)
                    .append(" on t")
                    .append(i - 1)
                    .append('.')
                    .append(outward ? step.column : step.otherColumn)
                    .append(" = t")
                    .append(i)
                    .append('.')
                    .append(outward ? step.otherColumn : step.column);
            last = other;
        }
        return columns.formatted(column(firstTable)) + " from " + from;
    }

    private String qualified(String name) {
        return tables.keySet().stream()
                .filter(table -> table.endsWith("." + name) || table.equals(name))
                .findFirst()
                .orElseGet(this::table);
    }

    private String where(String alias) {
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> " where length((" + alias + "." + column(firstTable) + ")::text) > " + random.nextInt(6);
            case 2 ->
                " where (" + alias + "." + column(firstTable) + ")::text < 'm' or " + alias + "." + column(firstTable)
                        + " is null";
            case 3 ->
                " where exists (select 1 from " + table() + " e where hashtext(e::text) % 7 = " + random.nextInt(7)
                        + ")";
            case 4 ->
                " where (" + alias + "." + column(firstTable) + ")::text in (select (u." + column(firstTable)
                        + ")::text from " + firstTable + " u limit 50)";
            default ->
                " where (" + alias + "." + column(firstTable) + ")::text > (select min((m." + column(firstTable)
                        + ")::text) from " + firstTable + " m)";
        };
    }

    private String tail() {
        return (random.nextBoolean() ? " order by 1" : "")
                + (random.nextInt(3) == 0 ? " limit " + (1 + random.nextInt(50)) : "");
    }

    private String grouped() {
        String sql = "select " + from(1 + random.nextInt(3), "(t0.%s)::text as k, count(*), count(distinct t0::text)");
        return sql + where("t0") + (random.nextInt(4) == 0 ? " group by rollup (1)" : " group by 1") + tail();
    }

    private String windowed() {
        return "select " + from(1, "(t0.%s)::text as k, row_number() over (order by t0::text), count(*) over ()")
                + where("t0") + tail();
    }

    /// A query in the select list that depends on the row.
    private String nested() {
        Key key = pick(keys);
        return "select (select count(*) from " + key.table + " i where i." + key.column + " = o." + key.otherColumn
                + ") from " + key.otherTable + " o limit " + (1 + random.nextInt(200));
    }

    private String initPlans() {
        String table = table();
        String column = column(table);
        return "select count(*), (select count(*) from " + table() + ") from " + table + " t where (t." + column
                + ")::text <= (select max((m." + column + ")::text) from " + table + " m) and (t." + column
                + ")::text >= (select min((n." + column + ")::text) from " + table + " n)";
    }
}
