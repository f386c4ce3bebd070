package dev.drydock.core.dialect.mysql.schema.law;

import dev.drydock.testing.mysql.MysqlKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A schema told by small numbers, so that two of them share most names and shrinking ends at nothing. Zero is
/// always the plainest choice.
///
/// @param shared variants of views, routines and events
/// @param tables for each of four tables the choices that [#table] reads
record RandomMysqlSchema(List<Integer> shared, List<List<Integer>> tables) {
    static final int SHARED = 5;
    static final int CHOICES = 20;
    static final int HIGHEST = 15;

    private static final List<String> NAMES = List.of("a", "b", "c", "Dd", "e e");
    private static final List<String> TYPES = List.of(
            "",
            "int",
            "bigint unsigned",
            "varchar(20)",
            "varchar(50)",
            "varchar(300)",
            "text",
            "decimal(10,2)",
            "datetime(3)",
            "timestamp",
            "enum('x','y''z')",
            "enum('w','x','y''z')",
            "date",
            "char(5) character set latin1",
            "tinyint(1)",
            "double");
    private static final List<String> DEFAULTS = List.of(
            "",
            "7",
            "8",
            "'it''s'",
            "'x\\\\y'",
            "'x'",
            "",
            "1.5",
            "current_timestamp(3)",
            "current_timestamp",
            "'x'",
            "'w'",
            "'2020-01-01'",
            "'q'",
            "1",
            "2.5");

    private static <T> T pick(List<T> from, int choice) {
        return from.get(choice % from.size());
    }

    List<String> sql(MysqlKind kind) {
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (exists(i)) {
                table(i, kind, sql);
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            references(i, sql);
        }
        programs(kind, sql);
        return sql;
    }

    private boolean exists(int table) {
        return tables.get(table).getFirst() < 12;
    }

    private void table(int number, MysqlKind kind, List<String> sql) {
        List<Integer> choices = tables.get(number);
        List<String> lines = new ArrayList<>();
        int primary = choices.get(8) % 5;
        lines.add("id int not null" + (primary < 2 ? " auto_increment" : ""));
        lines.add("ref1 int");
        lines.add("ref2 int");
        List<String> present = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int type = choices.get(1 + i);
            if (type > 0) {
                present.add(NAMES.get(i));
                lines.add(column(NAMES.get(i), type, choices.get(6) >> (i % 4) & 1, choices.get(7) >> (i % 4) & 1));
            }
        }
        generated(choices.get(14), lines);
        if (choices.get(17) % 3 == 1) {
            Collections.reverse(lines);
        } else if (choices.get(17) % 3 == 2) {
            Collections.rotate(lines, 1);
        }
        keys(number, choices, present, lines, primary);
        if (kind == MysqlKind.MARIADB && choices.get(12) % 4 > 0) {
            lines.add("constraint chk" + number + " check (ref2 is null or ref2 > -" + choices.get(12) + ")");
        }
        sql.add("create table t" + number + " (" + String.join(", ", lines) + ")" + options(number, choices));
        triggers(number, choices, sql);
    }

    private static String column(String name, int type, int fallback, int notNull) {
        String text = TYPES.get(type);
        String value = DEFAULTS.get(type);
        boolean time = text.equals("timestamp");
        return "`" + name + "` " + text + (notNull == 1 && !time ? " not null" : time ? " null" : "")
                + (fallback == 1 && !value.isEmpty() ? " default " + value : "")
                + (time && fallback == 1 && notNull == 1 ? " on update current_timestamp" : "")
                + (type % 4 == 3 ? " comment 'it''s \\\\ " + fallback + "'" : "");
    }

    private static void generated(int choice, List<String> lines) {
        switch (choice % 6) {
            case 1 -> lines.add("g int as (ref2 + 1) virtual");
            case 2 -> lines.add("g int as (ref1 + 1) stored");
            case 3 -> lines.add("g varchar(30) as (concat(ref1, 'it''s')) virtual");
            case 4 -> lines.add("g int");
            default -> {}
        }
    }

    private static void keys(int number, List<Integer> choices, List<String> present, List<String> lines, int primary) {
        switch (primary) {
            case 0, 2 -> lines.add("primary key (id)");
            case 1 -> lines.add("primary key (id, ref1)");
            case 3 -> lines.add("key by_id (id)");
            default -> lines.add("unique key by_id (id)");
        }
        List<String> plain = present.stream().map(name -> keyed(name, choices)).toList();
        if (!plain.isEmpty()) {
            int which = choices.get(9);
            if (which % 3 > 0) {
                lines.add("key k1 (" + pick(plain, which) + (which % 2 == 1 ? " desc" : "") + ")");
            }
            if (which % 4 > 1) {
                lines.add("key K2 (ref1, " + pick(plain, which + 1) + ") comment 'two " + which % 4 + "'");
            }
        }
        if (choices.get(10) % 4 > 0) {
            lines.add("unique key u" + number + " ("
                    + pick(List.of("ref1, id", "id, ref2", "ref2, ref1, id"), choices.get(10)) + ")");
        }
    }

    private static String keyed(String name, List<Integer> choices) {
        String type = TYPES.get(choices.get(1 + NAMES.indexOf(name)));
        boolean prefixed = type.equals("text") || type.equals("varchar(300)");
        return "`" + name + "`" + (prefixed ? "(10)" : "");
    }

    private String options(int number, List<Integer> choices) {
        String options = pick(
                List.of(
                        "",
                        "",
                        " comment='it''s \\\\ a table'",
                        " default charset=latin1",
                        " default charset=utf8mb4 collate=utf8mb4_bin",
                        " row_format=compressed",
                        " stats_persistent=1"),
                choices.get(13));
        boolean partitionable = number == 3 && choices.get(8) % 5 != 3 && choices.get(10) % 4 == 0;
        return options
                + (partitionable
                        ? pick(
                                List.of(
                                        "",
                                        " partition by hash (id) partitions 3",
                                        " partition by range (id) (partition p0 values less than (10), partition p1"
                                                + " values less than maxvalue)",
                                        " partition by range (id) (partition p0 values less than (10), partition p2"
                                                + " values less than (20), partition p3 values less than maxvalue)"),
                                choices.get(16))
                        : "");
    }

    private void references(int number, List<String> sql) {
        List<Integer> choices = tables.get(number);
        if (number == 3 || !exists(number)) {
            return;
        }
        List<String> actions =
                List.of("", " on delete cascade", " on delete set null", " on update cascade", " on delete no action");
        for (int i = 1; i <= 2; i++) {
            int choice = choices.get(10 + i - 1 + (i - 1) * 7);
            int far = choice % 4;
            boolean inKey = choices.get(8) % 5 == 1 && i == 1;
            boolean stored = (choices.get(14) % 6 == 2 && i == 1) || (choices.get(12) % 4 > 0 && i == 2);
            if (far < 3 && choice > 3 && exists(far)) {
                String action = inKey || stored ? "" : pick(actions, choice + number);
                sql.add("alter table t" + number + " add constraint fk" + number + "_" + i + " foreign key (ref" + i
                        + ") references t" + far + " (id)" + action);
            }
        }
    }

    private static void triggers(int number, List<Integer> choices, List<String> sql) {
        int choice = choices.get(15);
        if (choice % 4 > 0) {
            sql.add("create trigger trg" + number + "a before insert on t" + number
                    + " for each row set new.ref2 = new.ref2 + " + choice % 3);
        }
        if (choice % 4 > 1) {
            sql.add("create trigger trg" + number + "b before insert on t" + number + " for each row "
                    + (choice > 8 ? "precedes trg" + number + "a " : "") + "set @x = 'it''s \\\\ " + choice % 2 + "'");
        }
    }

    private void programs(MysqlKind kind, List<String> sql) {
        if (shared.get(0) % 4 > 0) {
            sql.add("create function f(x int, y varchar(9)) returns int deterministic comment 'it''s' return x + "
                    + shared.get(0) % 4);
        }
        if (shared.get(1) % 3 > 0) {
            sql.add("create procedure p(in x int, out y int) begin declare z varchar(9) default 'it''s'; set y = x + "
                    + shared.get(1) % 3 + "; end");
        }
        if (exists(0)) {
            List<String> views = List.of(
                    "",
                    "create view v1 as select id, ref1 from t0",
                    "create algorithm=merge view v1 as select id, ref1 from t0 where ref1 > 3 with check option",
                    "create sql security invoker view v1 as select id, 'it''s \\\\' as lit from t0");
            String view = pick(views, shared.get(2));
            if (!view.isEmpty()) {
                sql.add(view);
                if (shared.get(3) % 3 == 1) {
                    sql.add("create view v0 as select v1.id from v1 join t0 on v1.id = t0.id");
                }
            }
            if (shared.get(3) % 3 == 2) {
                sql.add("create view v0 as select count(*) as n from t0");
            }
        }
        if (shared.get(4) % 3 > 0) {
            sql.add("create event ev on schedule every " + shared.get(4) % 3
                    + " day starts '2031-01-01 00:00:00' disable comment 'it''s' do set @y = 'it''s'");
        }
        if (kind == MysqlKind.MARIADB && shared.get(4) > 8) {
            sql.add("create sequence sq start with 5 increment by " + (1 + shared.get(4) % 3) + " cache "
                    + shared.get(4) + " " + (shared.get(4) % 2 == 0 ? "cycle" : ""));
        }
    }
}
