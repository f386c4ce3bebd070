package dev.drydock.testing;

import java.util.List;

/// Names that a user may give to an object and that break careless queries, displays and files.
public final class HostileNames {
    private static final List<String> ALL = List.of(
            "\"; drop table x; --",
            "'; drop table x; --",
            "x'); select pg_sleep(9); --",
            "line\nbreak\r\n; drop table x",
            "\ttab and  blanks ",
            "back\\slash\\'; drop table x; --",
            "$$; drop table x; $$",
            "/* comment",
            "-- comment",
            "{schema} {object} {}",
            "a.b.c",
            "?, ? :name $1 %s %n",
            "MixedCase",
            "select",
            "😀 smile",
            "éééééééééééééééééééééééééééééééx",
            "сustomer",
            "\u202Egnp.exe");

    private HostileNames() {}

    /// At most 63 bytes each in UTF-8.
    public static List<String> all() {
        return ALL;
    }

    /// As an identifier of standard SQL.
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// As a string of standard SQL.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
