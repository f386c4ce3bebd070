package dev.drydock.core.dialect.postgres.schema.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A schema told by small numbers, so that two of them share most names and shrinking ends at nothing. Zero is
/// always the plainest choice.
///
/// @param shared variants of the types, the function and the sequence
/// @param tables for each of four tables the choices that [#table] reads
record RandomSchema(List<Integer> shared, List<List<Integer>> tables) {
    static final int SHARED = 6;
    static final int CHOICES = 20;
    static final int HIGHEST = 15;

    private static final List<String> TYPES = List.of(
            "",
            "integer",
            "bigint",
            "text",
            "varchar(20)",
            "numeric(10,2)",
            "timestamptz",
            "boolean",
            "mood",
            "mood[]",
            "posint",
            "varchar(50)",
            "jsonb",
            "date",
            "address",
            "uuid");
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("integer", "7"),
            Map.entry("bigint", "8"),
            Map.entry("text", "'it''s'"),
            Map.entry("varchar(20)", "'x'"),
            Map.entry("varchar(50)", "'x'"),
            Map.entry("numeric(10,2)", "1.5"),
            Map.entry("timestamptz", "now()"),
            Map.entry("boolean", "false"),
            Map.entry("mood", "'ok'"),
            Map.entry("mood[]", "'{ok}'"),
            Map.entry("posint", "3"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("date", "'2020-01-01'"));
    private static final List<String> MOODS = List.of(
            "'sad','ok','glad'", "'sad','ok','glad','great'", "'grim','sad','ok','glad'", "'ok','sad','glad'", "'ok'");
    private static final List<String> DOMAINS = List.of(
            "integer check (value > 0)",
            "integer check (value >= 0)",
            "integer default 4 check (value > 0)",
            "bigint check (value > 0)",
            "integer not null check (value > 0)");
    private static final List<String> ADDRESSES =
            List.of("street text", "street text, town text", "town text, street text", "street varchar(9)");
    private static final List<String> FUNCTIONS = List.of(
            "(x integer) returns integer language sql immutable as 'select x + 1'",
            "(x integer) returns integer language sql immutable as 'select x + 2'",
            "(x integer) returns bigint language sql immutable as 'select x + 1::bigint'",
            "(x integer default 3) returns integer language sql immutable as 'select x + 1'",
            "(y integer) returns integer language plpgsql as 'begin return y; end'");
    private static final List<String> SEQUENCES =
            List.of("", "increment 2", "start 10 maxvalue 99 cycle", "as integer", "cache 5 minvalue -4");

    private static <T> T pick(List<T> from, int choice) {
        return from.get(choice % from.size());
    }

    String sql() {
        List<String> sql = new ArrayList<>();
        sql.add("create schema s");
        sql.add("set local search_path = s");
        sql.add("create type mood as enum (" + pick(MOODS, shared.get(0)) + ")");
        sql.add("create domain posint as " + pick(DOMAINS, shared.get(1)));
        sql.add("create type address as (" + pick(ADDRESSES, shared.get(2)) + ")");
        sql.add("create function f" + pick(FUNCTIONS, shared.get(3)));
        sql.add("create function tf() returns trigger language plpgsql as 'begin return new; end'");
        sql.add("create sequence counter " + pick(SEQUENCES, shared.get(4)));
        List<String> late = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            table("t" + i, tables.get(i), sql, late);
        }
        sql.addAll(late);
        if (shared.get(5) % 4 == 1) {
            sql.add("alter default privileges in schema s grant select on tables to drydock_reader");
        } else if (shared.get(5) % 4 == 2) {
            sql.add("comment on function f(integer) is 'counts'");
        } else if (shared.get(5) % 4 == 3) {
            sql.add("revoke execute on function f(integer) from public");
        }
        return String.join(";\n", sql);
    }

    private void table(String name, List<Integer> choices, List<String> sql, List<String> late) {
        if (choices.get(0) == 0) {
            return;
        }
        int kind = choices.get(17);
        boolean partitioned = kind == 6 || kind == 7;
        List<String> columns = new ArrayList<>();
        String key = key(choices);
        columns.add("id " + key);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String type = TYPES.get(choices.get(2 + i));
            if (!type.isEmpty()) {
                String column = String.valueOf((char) ('a' + i));
                names.add(column);
                boolean withDefault = (choices.get(8) >> i & 1) == 1 && CONSTANTS.containsKey(type);
                columns.add(column + " " + type + (withDefault ? " default " + CONSTANTS.get(type) : "")
                        + ((choices.get(7) >> i & 1) == 1 ? " not null" : ""));
            }
        }
        generated(choices, key, columns);
        sql.add("create " + (kind == 5 ? "unlogged " : "") + "table " + name + " (" + String.join(", ", columns) + ")"
                + (partitioned ? " partition by list (id)" : kind == 8 ? " with (fillfactor = 70)" : ""));
        if (partitioned) {
            sql.add("create table " + name + "_p1 partition of " + name + " for values in ('1', '2')");
            sql.add(kind == 7 ? "create table " + name + "_p2 partition of " + name + " default" : "select 1");
        } else if (kind == 9) {
            sql.add("create table " + name + "_child (extra integer default 5) inherits (" + name + ")");
        }
        keys(name, choices, names, sql);
        if (!partitioned && !name.equals("t0")) {
            reference(name, choices.get(12), sql, late);
        }
        views(name, choices.get(13), names, late);
        rest(name, choices, names, partitioned, late);
    }

    private static String key(List<Integer> choices) {
        return switch (choices.get(1)) {
            case 2 -> "bigint not null";
            case 3 ->
                choices.get(17) == 6 || choices.get(17) == 7
                        ? "integer not null"
                        : "integer not null generated always as identity";
            case 4 -> "serial";
            case 5 -> "text not null";
            case 6 ->
                choices.get(17) == 6 || choices.get(17) == 7
                        ? "integer not null"
                        : "integer not null generated by default as identity (start 5)";
            case 7 -> "bigint not null default nextval('counter')";
            default -> "integer not null";
        };
    }

    private static void generated(List<Integer> choices, String key, List<String> columns) {
        boolean number = !key.startsWith("text");
        switch (choices.get(18)) {
            case 1 -> columns.add("g bigint generated always as (" + (number ? "id * 2" : "7") + ") stored");
            case 2 -> columns.add("g bigint generated always as (" + (number ? "id * 3" : "8") + ") stored");
            case 3 -> columns.add("g bigint");
            default -> {}
        }
        if (choices.get(19) == 3) {
            columns.add("z bigint default f(1)");
        }
    }

    private static void keys(String name, List<Integer> choices, List<String> names, List<String> sql) {
        if (choices.get(1) > 0) {
            sql.add("alter table " + name + " add constraint " + name + "_key primary key (id)");
        }
        switch (choices.get(10)) {
            case 1 -> sql.add("alter table " + name + " add constraint sane check (id is not null)");
            case 2 -> sql.add("alter table " + name + " add constraint sane check (id::text <> 'x') not valid");
            case 3 -> sql.add("alter table " + name + " add constraint sane check (length(id::text) > 0)");
            default -> {}
        }
        boolean partitioned = choices.get(17) == 6 || choices.get(17) == 7;
        if (names.isEmpty()) {
            return;
        }
        String first = names.getFirst();
        boolean sortable = !"jsonb".equals(TYPES.get(choices.get(2 + first.charAt(0) - 'a')));
        if (sortable && !partitioned) {
            switch (choices.get(9)) {
                case 1 -> sql.add("alter table " + name + " add constraint " + name + "_one unique (" + first + ")");
                case 2 -> sql.add("alter table " + name + " add unique (" + first + ", id) deferrable");
                case 3 -> sql.add("create unique index " + name + "_one on " + name + " (" + first + ")");
                default -> {}
            }
        }
        switch (choices.get(11)) {
            case 1 -> sql.add("create index " + name + "_ix on " + name + " (" + first + ")");
            case 2 -> sql.add("create index " + name + "_ix on " + name + " (" + first + " desc, id)");
            case 3 -> sql.add("create index " + name + "_ix on " + name + " (id) where " + first + " is not null");
            case 4 -> sql.add("create index " + name + "_ix on " + name + " (id) include (" + first + ")");
            case 5 -> sql.add("create index " + name + "_ix on " + name + " (md5(id::text)) where id is not null");
            default -> {}
        }
    }

    private void reference(String name, int choice, List<String> sql, List<String> late) {
        int target = choice % 5 - 1;
        if (target < 0 || target >= tables.size()) {
            return;
        }
        List<Integer> far = tables.get(target);
        if (far.get(0) > 0 && far.get(1) > 0) {
            String type = key(far).split(" ", -1)[0];
            sql.add("alter table " + name + " add column r " + (type.equals("serial") ? "integer" : type));
            late.add("alter table " + name + " add constraint " + name + "_r foreign key (r) references t" + target
                    + (choice > 9
                            ? " on delete cascade deferrable initially deferred"
                            : choice > 4 ? " on delete set null" : ""));
        }
    }

    private static void views(String name, int choice, List<String> names, List<String> late) {
        String all = "id" + names.stream().map(column -> ", " + column).reduce("", String::concat);
        switch (choice) {
            case 1 -> late.add("create view v_" + name + " as select id from " + name);
            case 2 -> late.add("create view v_" + name + " as select " + all + " from " + name);
            case 3 -> {
                late.add("create view v_" + name + " as select " + all + " from " + name);
                late.add("create view w_" + name + " with (security_barrier) as select * from v_" + name
                        + " where id is not null");
            }
            case 4 -> {
                late.add("create materialized view m_" + name + " as select " + all + " from " + name);
                late.add("create index m_" + name + "_ix on m_" + name + " (id)");
            }
            case 5 -> {
                late.add("create view v_" + name + " as select id, f(1) as n from " + name);
                late.add("comment on view v_" + name + " is 'seen'");
                late.add("grant select on v_" + name + " to drydock_reader");
            }
            default -> {}
        }
    }

    private static void rest(
            String name, List<Integer> choices, List<String> names, boolean partitioned, List<String> late) {
        switch (choices.get(14)) {
            case 1 -> late.add("create trigger touch before insert on " + name + " for each row execute function tf()");
            case 2 -> {
                late.add("create trigger touch before insert on " + name + " for each row execute function tf()");
                late.add("alter table " + name + " disable trigger touch");
            }
            case 3 ->
                late.add("create trigger touch after update of id on " + name
                        + " for each row when (new.id is not null) execute function tf()");
            default -> {}
        }
        switch (choices.get(15)) {
            case 1 -> late.add("alter table " + name + " enable row level security");
            case 2 -> late.add("create policy own on " + name + " using (id is not null)");
            case 3 -> {
                late.add("alter table " + name + " force row level security");
                late.add("create policy own on " + name + " for insert to drydock_reader with check (id is not null)");
            }
            default -> {}
        }
        switch (choices.get(16)) {
            case 1 -> late.add("comment on table " + name + " is 'a table''s words'");
            case 2 -> late.add("comment on column " + name + ".id is 'number'");
            case 3 -> late.add("grant select, insert on " + name + " to drydock_reader with grant option");
            case 4 -> late.add("grant select (id) on " + name + " to drydock_reader");
            case 5 -> late.add("grant select on " + name + " to public");
            case 6 -> late.add("alter table " + name + " owner to drydock_reader");
            default -> {}
        }
        switch (choices.get(19)) {
            case 1 ->
                late.add(
                        names.isEmpty()
                                ? "select 1"
                                : "alter table " + name + " alter " + names.getFirst() + " set statistics 50");
            case 2 -> late.add(partitioned ? "select 1" : "alter table " + name + " replica identity full");
            case 4 ->
                late.add(
                        names.isEmpty()
                                ? "select 1"
                                : "create statistics st_" + name + " on id, " + names.getFirst() + " from " + name);
            case 5 -> late.add("create rule quiet as on delete to " + name + " where false do instead nothing");
            default -> {}
        }
    }
}
