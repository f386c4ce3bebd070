package dev.drydock.core.dialect.sqlite.schema.law;

import java.util.ArrayList;
import java.util.List;

/// A schema told by small numbers, so that two of them share most names and shrinking ends at nothing. Zero is
/// always the plainest choice.
///
/// @param tables for each of three tables the choices that [#table] reads
/// @param spelling how it is written, which means nothing: comments, white space, letters, quotes
record RandomSqlite(List<List<Integer>> tables, int spelling) {
    static final int TABLES = 3;
    static final int CHOICES = 18;
    static final int HIGHEST = 15;

    private static final List<String> TYPES = List.of(
            "", "INTEGER", "TEXT", "REAL", "BLOB", "INT", "INTEGER", "TEXT", "ANY", "BLOB", "INT", "TEXT", "REAL",
            "TEXT", "INTEGER", "INT");
    private static final List<String> LOOSE = List.of(
            "",
            "INTEGER",
            "TEXT",
            "VARCHAR(20)",
            "NUMERIC(10,2)",
            "TIMESTAMP",
            "UNSIGNED BIG INT",
            "BOOLEAN",
            "",
            "BLOB",
            "INT",
            "VARCHAR(50)",
            "DOUBLE PRECISION",
            "DATE",
            "INTEGER",
            "DECIMAL");
    private static final List<String> DEFAULTS = List.of(
            "",
            "7",
            "'it''s'",
            "(1 + 2)",
            "CURRENT_TIMESTAMP",
            "NULL",
            "-5",
            "TRUE",
            "x'00ff'",
            "(datetime('now'))",
            "1.5",
            "",
            "",
            "'a b'",
            "+3",
            "''");
    private static final List<String> KEYS = List.of(
            "",
            "id INTEGER PRIMARY KEY",
            "id INTEGER PRIMARY KEY AUTOINCREMENT",
            "id INT PRIMARY KEY",
            "id TEXT PRIMARY KEY",
            "id INTEGER PRIMARY KEY DESC",
            "id INTEGER NOT NULL",
            "id INTEGER PRIMARY KEY ON CONFLICT REPLACE",
            "id INTEGER CONSTRAINT pk PRIMARY KEY",
            "id INTEGER UNIQUE",
            "id INTEGER",
            "id TEXT NOT NULL UNIQUE ON CONFLICT IGNORE",
            "id INTEGER PRIMARY KEY ASC",
            "id INT CONSTRAINT u UNIQUE",
            "id INTEGER PRIMARY KEY",
            "id INTEGER PRIMARY KEY");

    String sql() {
        List<String> sql = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            table(i, tables.get(i), sql, late);
        }
        sql.addAll(late);
        return spelled(String.join(";\n", sql));
    }

    private String spelled(String sql) {
        return switch (spelling % 4) {
            case 1 -> sql.replace(", ", " -- a comment, with a comma\n ,\t");
            case 2 ->
                sql.replace(" (", " /* it's ( */ (").replace("CHECK", "check").replace(" AND ", " and ");
            case 3 -> sql.replace(", c1 ", ", \"c1\" ").replace(", c2 ", ", [c2] ");
            default -> sql;
        };
    }

    private void table(int number, List<Integer> choices, List<String> sql, List<String> late) {
        if (choices.get(0) == 0) {
            return;
        }
        String name = number == 1 && choices.get(0) == 15 ? "T1" : "t" + number;
        boolean strict = choices.get(1) == 5 || choices.get(1) == 6;
        String key = KEYS.get(choices.get(2));
        boolean autoincrement = key.contains("AUTOINCREMENT");
        boolean withoutRowid =
                (choices.get(1) == 6 || choices.get(1) == 7) && key.contains("PRIMARY KEY") && !autoincrement;
        List<String> parts = new ArrayList<>();
        if (!key.isEmpty()) {
            parts.add(strict ? key.replaceAll("\\bINT ", "INTEGER ") : key);
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            column(i, choices, strict, parts, columns);
        }
        if (parts.isEmpty()) {
            parts.add("only " + (strict ? "TEXT" : ""));
        }
        generated(choices, columns, strict, parts);
        constraints(number, choices, columns, key, parts);
        String options =
                (strict ? "STRICT" : "") + (strict && withoutRowid ? ", " : "") + (withoutRowid ? "WITHOUT ROWID" : "");
        sql.add("CREATE TABLE " + name + " (" + String.join(", ", parts) + ") " + options);
        hanging(name, number, choices, columns, late);
    }

    private static void column(int i, List<Integer> choices, boolean strict, List<String> parts, List<String> columns) {
        int choice = choices.get(3 + i);
        if (choice == 0) {
            return;
        }
        String name = "c" + i;
        columns.add(name);
        String type = (strict ? TYPES : LOOSE).get(choice);
        int extra = choices.get(7 + i);
        String value = DEFAULTS.get((choice + extra) % DEFAULTS.size());
        String column = name + " " + type
                + (extra % 3 == 1 ? " NOT NULL" + (extra == 7 ? " ON CONFLICT IGNORE" : "") : "")
                + (extra % 4 == 2 && !value.isEmpty() ? " DEFAULT " + value : "")
                + (extra == 5 || extra == 8 ? " COLLATE NOCASE" : "")
                + (extra == 9 ? " UNIQUE" : "")
                + (extra == 11 ? " CHECK (" + name + " > 0)" : "")
                + (extra == 12 ? " CONSTRAINT odd CHECK (" + name + " <> ',)') " : "");
        parts.add(column);
    }

    private static void generated(List<Integer> choices, List<String> columns, boolean strict, List<String> parts) {
        if (columns.isEmpty() || choices.get(11) < 9) {
            return;
        }
        String type = strict ? " ANY" : choices.get(11) % 2 == 0 ? " TEXT" : "";
        parts.add("g" + type + " GENERATED ALWAYS AS (" + columns.getFirst() + " || 'x') "
                + (choices.get(11) > 12 ? "STORED" : "VIRTUAL"));
    }

    private static void constraints(
            int number, List<Integer> choices, List<String> columns, String key, List<String> parts) {
        if (columns.isEmpty()) {
            return;
        }
        String first = columns.getFirst();
        String last = columns.getLast();
        switch (choices.get(12)) {
            case 3 -> parts.add("UNIQUE (" + first + ")");
            case 4 -> parts.add("CONSTRAINT u UNIQUE (" + first + " DESC) ON CONFLICT ROLLBACK");
            case 5 -> parts.add("CHECK (" + first + " IS NULL OR length(" + first + ") < 9)");
            case 6 ->
                parts.add("CONSTRAINT \"a check\" CHECK (" + first + " IN (1, 2, 3) AND " + last + " NOT LIKE 'x%')");
            case 7 -> parts.add("UNIQUE (" + first + ", id)".replace("id", key.isEmpty() ? first : "id"));
            case 8 -> {
                if (!key.contains("PRIMARY")) {
                    parts.add("PRIMARY KEY (" + first + " COLLATE NOCASE)");
                }
            }
            default -> {}
        }
        String target = "t" + (number + choices.get(13)) % TABLES;
        switch (choices.get(14)) {
            case 3 -> parts.add("FOREIGN KEY (" + first + ") REFERENCES " + target + " (id)");
            case 4 ->
                parts.add("FOREIGN KEY (" + first + ") REFERENCES " + target
                        + " (id) ON DELETE CASCADE ON UPDATE SET NULL");
            case 5 ->
                parts.add("CONSTRAINT fk FOREIGN KEY (" + last + ") REFERENCES " + target
                        + " (id) DEFERRABLE INITIALLY DEFERRED");
            case 6 ->
                parts.add("FOREIGN KEY (" + first + ") REFERENCES " + target + " (id) MATCH FULL ON DELETE RESTRICT");
            case 7 -> parts.add("FOREIGN KEY (" + first + ", " + last + ") REFERENCES nowhere (a, b)");
            default -> {}
        }
    }

    private static void hanging(
            String name, int number, List<Integer> choices, List<String> columns, List<String> late) {
        if (columns.isEmpty()) {
            return;
        }
        String first = columns.getFirst();
        String last = columns.getLast();
        int index = choices.get(15);
        if (index > 2) {
            String keys = index % 3 == 0
                    ? first + " DESC"
                    : index % 3 == 1 ? "lower(" + last + "), " + first : last + " COLLATE NOCASE";
            late.add("CREATE INDEX i" + number + " ON " + name + " (" + keys + ")"
                    + (index > 9 ? " WHERE " + first + " IS NOT NULL" : ""));
        }
        switch (choices.get(16) % 8) {
            case 3 ->
                late.add("CREATE VIEW v" + number + " AS SELECT " + first + ", count(*) AS n FROM " + name
                        + " GROUP BY " + first);
            case 4 ->
                late.add("CREATE VIEW v" + number + "(a) AS SELECT " + last + "+1 FROM " + name + " WHERE " + first
                        + "> 1");
            case 5 -> late.add("CREATE VIEW v" + number + " AS SELECT * FROM missing");
            case 6 -> {
                late.add("CREATE VIEW v" + number + " AS SELECT * FROM " + name);
                late.add("CREATE TRIGGER vt" + number + " INSTEAD OF INSERT ON v" + number + " BEGIN DELETE FROM "
                        + name + "; END");
            }
            default -> {}
        }
        switch (choices.get(17) % 6) {
            case 3 ->
                late.add("CREATE TRIGGER tr" + number + " AFTER INSERT ON " + name + " BEGIN UPDATE " + name + " SET "
                        + first + " = " + last + " WHERE " + first + " = NEW." + first + "; END");
            case 4 ->
                late.add("CREATE TRIGGER tr" + number + " BEFORE UPDATE OF " + first + " ON " + name
                        + " FOR EACH ROW WHEN NEW." + first + " > 1 BEGIN SELECT RAISE(ABORT, 'no; never'); END");
            default -> {}
        }
    }
}
