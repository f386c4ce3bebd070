package dev.drydock.core.dialect.sqlite.syntax;

import java.util.ArrayList;
import java.util.List;

/// Scripts to split: every nasty statement after every kind of gap, and whole scripts written by hand.
final class SqliteScripts {
    static final List<String> SETUP = List.of(
            "create table log (n integer primary key, v)",
            "create table t (a, b)",
            "insert into t values (1, 'x'), (2, ';')");

    /// One statement each, without its semicolon; nearly all leave a trace.
    static final List<String> STATEMENTS = List.of(
            "insert into log (v) values (1)",
            "insert into log (v) values (';')",
            "insert into log (v) values ('it''s;')",
            "insert into log (v) values ('a\\')",
            "insert into log (v) select [a;b] from (select 3 as [a;b])",
            "insert into log (v) select `a``;b` from (select 4 as `a``;b`)",
            "insert into log (v) select \"a\"\";b\" from (select 5 as \"a\"\";b\")",
            "insert into log (v) select [a'b] || ';' || [c\"d] from (select 6 as [a'b], 7 as [c\"d])",
            "insert into log (v) values (x'3B'), (X'3b27')",
            "insert into log (v) values (8) /* ; ' */",
            "insert into log (v) values (/* /* ; */ 9)",
            "insert into log (v) values (/*/ ; */ 10)",
            "insert into log (v) values (/** ; **/ 11)",
            "insert into log (v) values (12 -- ;'\r ; still the comment\n)",
            "insert into log (v) values (13*/*;*/2)",
            "insert into log (v) values (14+--;\n2)",
            "insert into log (v) values (?), (?7), (:a), (@b), ($c), ($d::e(;)), (:f(';))",
            "insert into log (v) values (1.5), (.5), (1.), (1.e5), (1e-3), (0x1F)",
            "insert into log (v) values ('a' || ';' || 'b')",
            "insert into log (v) select case when a = 1 then ';' else 'end;' end from t",
            "insert into log (v) select json_extract('{\"a\": \";\"}', '$.a')",
            "insert into log (v) select '{\"a\": \";\"}' ->> '$.a'",
            "update t set b = 'y;' where a = 1",
            "delete from t where b = ';'",
            "replace into log (n, v) values (1, ';')",
            "with w(x) as (select 1) insert into log (v) select x || ';' from w",
            "create trigger tr1 after insert on t begin insert into log (v) values (1); insert into log (v) values"
                    + " (2); end",
            "create temp trigger tr2 after insert on t begin select case when 1 then ';' end; delete from t; end",
            "create temporary trigger if not exists tr3 after delete on t when 1 begin select 1; end",
            "CREATE/*;*/TRIGGER tr4 AFTER UPDATE ON t BEGIN SELECT 1;/*;*/END",
            "create trigger tr5 after insert on t begin select (case when 1 then (2) end); update t set b = 'end;';"
                    + " end",
            "create trigger [end;] after insert on t begin select 1; -- end;\n end",
            "explain create trigger tr6 after insert on t begin select 1; select 2; end",
            "explain query plan create temp trigger tr7 after insert on t begin select 1; end",
            "create table [x;y] (a default ';', b check (b <> ';'))",
            "create view vv as select ';' as a, 1 as [end]",
            "insert into t values (3, 'z')",
            "insert into log (v) values (1)\f",
            "\ufeffinsert into log (v) values (2)",
            "insert into log (v) values ('un\nterminated;\n')",
            "insert into log (v) select \u00e4\u6f22 from (select 1 as \u00e4\u6f22)",
            "insert into log (v) select a$$b from (select ';' as a$$b)",
            "select ';'",
            "begin",
            "savepoint [a;]",
            "pragma user_version = 5",
            "analyze");

    /// What may stand between two statements, with at least one semicolon.
    static final List<String> GAPS = List.of(
            ";",
            " ;\n",
            ";;\n;",
            "\n-- ; comment's\n;",
            "; /* ; ' \" [ ` */\n",
            ";\r\n",
            "\t;\f\n",
            " /* a /* ; */ ; -- end; '\n");

    private static final List<String> WHOLE = List.of(
            "",
            ";",
            ";;;",
            "-- only a comment",
            "/* open",
            "/* open ; ",
            "insert into log (v) values (1); /* open ; ",
            "insert into log (v) values (1) /* open ; ",
            "insert into log (v) values ('open; ); select 2;",
            "insert into log (v) values ([open; ); select 2;",
            "insert into log (v) values (1); bad bad; insert into log (v) values (3)",
            "insert into log (v) values (1; insert into log (v) values (2)",
            "insert into log (v) values (1)); insert into log (v) values (2)",
            "insert into log (v) values (1) insert into log (v) values (2)",
            "create trigger x after insert on t begin insert into log (v) values (1); end; insert into t values (1, 2)",
            "create trigger x after insert on t begin insert into log (v) values (1); end; insert into t values (1, 2);"
                    + "create trigger y after delete on t begin insert into log (v) values (case 1 when 1 then 2 end);"
                    + "insert into log (v) values (3); end; delete from t; insert into log (v) values (9)",
            "create table trigger_log (a); insert into log (v) values (1); create table temp_t (a)",
            "create trigger x after insert on t begin insert into log (v) values (1); end",
            "begin; insert into log (v) values (1); end; insert into log (v) values (2)",
            "begin; insert into log (v) values (1); rollback; insert into log (v) values (2)",
            "explain select 1; insert into log (v) values (1)",
            "insert into log (v) values (E'a;'); insert into log (v) values (2)",
            "insert into log (v) values ($$;$$); insert into log (v) values (2)",
            "insert into log (v) values ('a' 'b'); insert into log (v) values (2)",
            "insert into log (v) values (x'abc'); insert into log (v) values (2)",
            "insert into log (v) values (:a(; insert into log (v) values (2)",
            "insert into log (v) values (1);-- no line break at the end",
            "--\r;insert into log (v) values (1)\n;insert into log (v) values (2)");

    private SqliteScripts() {}

    static List<String> all() {
        List<String> scripts = new ArrayList<>(WHOLE);
        int count = STATEMENTS.size();
        for (int i = 0; i < count; i++) {
            for (int gap = 0; gap < GAPS.size(); gap++) {
                String next = STATEMENTS.get((i * 7 + gap * 11 + 1) % count);
                scripts.add(GAPS.get((gap + 3) % GAPS.size()) + STATEMENTS.get(i) + GAPS.get(gap) + next);
            }
        }
        return scripts;
    }
}
