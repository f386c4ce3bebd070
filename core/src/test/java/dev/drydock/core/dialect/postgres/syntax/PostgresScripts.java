package dev.drydock.core.dialect.postgres.syntax;

import java.util.ArrayList;
import java.util.List;

/// Scripts to split: every nasty statement after every kind of gap, and whole scripts written by hand.
final class PostgresScripts {
    /// Makes what the statements need; the scripts run in a schema of their own.
    static final List<String> SETUP = List.of(
            "rollback",
            "discard all",
            "drop schema if exists s cascade",
            "create schema s",
            "set search_path to s",
            "create table t (a int, b text)",
            "create view v as select * from t");

    /// One statement each, without its semicolon. All run on versions 14 to 18.
    static final List<String> STATEMENTS = List.of(
            "select 1",
            "select ';'",
            "select 'it''s;'",
            "select E'a\\';\\\\'",
            "select e'\\\\', ';'",
            "select 'a\\', ';'",
            "select E'a'\n'b\\';c'",
            "select E'a' -- more;\n  \n '\\';'",
            "select 'a'\n';b'",
            "select U&'\\0061;' , u&\"d\\0061t;a\" from (select 1 as \"dat;a\") x",
            "select B'01', X'1F', b'0', x'a', N'n;'",
            "select $$;$$, $a$;$$;$a$, $_x1$ ; $_x1$",
            "select $\u00e4\u00df\u6f22$;$$$\u00e4\u00df\u6f22$",
            "select $a$ $b$ $a $ ;$a$",
            "select $$'$$, '$$', \"$$\" from (select 1 as \"$$\") x",
            "select 1 as a$$, 2 as b$$",
            "select 1 as \"a\"\"; b\"",
            "select /* ; */ 1",
            "select /* /* ; */ ; */ 1",
            "select /*/ ; */ 1",
            "select /* '; */ 1",
            "select /** ; **/ 1",
            "select 1 -- ;'\n + 1",
            "select 1 -- ;\r + 1",
            "select 1 --",
            "select 2*/*;*/3",
            "select 2+--;\n3",
            "select 2 -/* ; */- 3",
            "select 'a'||-- ;\n'b'",
            "select 5 % 3, 2 ^ 3, |/ 25.0, @ -5, ~1, 6 & 3, 6 | 1, 6 # 1, 1 << 2",
            "select 1.5, .5, 1., 1.e5, 1e-3, 1E+2",
            "select (array[1,2,3])[1:2], '{1}'::int[]",
            "select 1::text, cast(';' as text)",
            "select (select count(*) from t where b = ';')",
            "select * from (values (1, ';'), (2, $$;$$)) as x(a, b)",
            "create rule r as on insert to v do instead (insert into t values (1); insert into t values (2))",
            "create rule r2 as on update to v do also (select 1; ; select 2;)",
            "create function f1() returns int language sql as 'select 1; select 2;'",
            "create or replace function f2() returns int language sql as $f$ select 1; $f$",
            "create function f3() returns int language sql begin atomic select 1; select 2; end",
            "create or replace function f4(a int) returns int begin atomic select case when a > 1 then 1 else 2 end;"
                    + " end",
            "create procedure p1() language sql begin atomic insert into t values (1, 'end;'); delete from t; end",
            "create function f5() returns int begin atomic select 1 as \"end\"; select 2 as end; select 3 end; end",
            "create function f6() returns int begin atomic ; ; end",
            "create function f7() returns int begin/*;*/atomic/*;*/select/*;*/1;/*;*/end",
            "create function \"begin\"() returns int return 1",
            "create function f8(atomic int) returns int return 1 + f8.atomic",
            "create function f9() returns int begin atomic select (case when true then (1) end); end",
            "create procedure begin() language sql as 'select 1'",
            "create procedure \"atomic\"() language sql begin atomic end",
            "do $$ begin perform 1; end; $$",
            "do language plpgsql 'begin perform 1; end'",
            "insert into t values (1, ';') returning a",
            "update t set b = 'x;' where a = 1",
            "delete from t where b = $x$;$x$",
            "with d as (delete from t returning *) select count(*) from d",
            "begin",
            "begin read write",
            "commit",
            "savepoint_is_no_verb",
            "explain select ';'",
            "set application_name = ';'",
            "show application_name",
            "prepare q as select $1::int, ';'",
            "execute q(1)",
            "create table \u00e4 (\u00f6 int)",
            "select\f1\f",
            "select 1 \u00a0",
            "select \u3000 from (select 1 as \"\u3000\") x",
            "comment on table t is ';'",
            "create table c (a int default 1, check (a <> 2), b text default ';')",
            "select 'un\nterminated;\n' || ';'",
            "select 1 where 1 = any ('{1}') and 'a' like '%;' escape ';'");

    /// What may stand between two statements, with at least one semicolon.
    static final List<String> GAPS = List.of(
            ";",
            " ;\n",
            ";;\n;",
            "\n-- ; comment's\n;",
            "; /* ; ' \" $$ */\n",
            ";\r\n",
            "\t;\f\n",
            " /* a /* ; */ ; */ ; -- end; '\n");

    private static final List<String> WHOLE = List.of(
            "",
            ";",
            ";;;",
            " \n\t",
            "-- only a comment",
            "-- only;\n/* two ; */",
            "/* open",
            "select 1; /* open ; ",
            "select 'open; select 2;",
            "select \"open; select 2;",
            "select $$open; select 2;",
            "select $a$open$b$; select 2;$$",
            "select E'open\\'; select 2;",
            "select 1; select 2; bad bad; select 3",
            "select (1; select 2",
            "select 1); select 2",
            "select 1)); select (2); select ((3))",
            "create table x (a int; select 1)",
            "begin; select 1; commit",
            "begin; select 1; rollback; select 2",
            "begin atomic; select 1; end",
            "end; select 1",
            "select 1; end; select 2",
            "create function bad() returns int begin atomic select 1; select 2",
            "create function bad() returns int begin atomic select 1 end; select 2",
            "create function f() returns int begin atomic select 1; end; create function g() returns int begin atomic"
                    + " select 2; end; select 3",
            "create table begin_t (a int); select 1; create table atomic (e int); select 1 as end_",
            "select $1; select 2",
            "select $; select 2",
            "select $a; select 2",
            "select $a b$; select 2$a b$",
            "select $1$$;$$; select 2",
            "select 1$$;$$",
            "select 'a' 'b'; select 1",
            "select 'a' /* x */\n 'b'; select 1",
            "select E'a' /* x */ \n '\\';' ; select 1",
            "select 1 ! ; select 2",
            "select a\\b; select 1",
            "select #; select ;",
            "select; select",
            "select;;select;",
            "select U&'bad\\zzzz'; select 1",
            "select b'012'; select 1",
            "select 0x1F; select 1",
            "select 1_000; select 1",
            "select 1..2; select 1",
            "select :a; select 1",
            "\ufeffselect 1",
            "select 1; \ufeffselect 2",
            "select 1 /* a */ -- b\n /* c */ ; -- d\n /* e */",
            "--\r;select 1",
            "--a\rselect 1; --b\r\nselect 2;--c\nselect 3",
            "select 1;-- no line break at the end",
            "select '\\'; select 2 --'",
            "select \"a'b\", 'c\"d' from (select 1 as \"a'b\") x; select 1",
            "create rule r as on delete to v do instead nothing; delete from v; select 1",
            "create view w as select 1 as x; select * from w; drop view w",
            "create type e as enum ('a;', 'b'); select 'a;'::e; drop type e",
            "with x as (select 1) select * from x; with y as (insert into t values (7) returning a) select * from y",
            "values (1); table t; (select 1); ((values (2)))");

    private PostgresScripts() {}

    static List<String> all() {
        List<String> scripts = new ArrayList<>(WHOLE);
        int count = STATEMENTS.size();
        for (int i = 0; i < count; i++) {
            for (int gap = 0; gap < GAPS.size(); gap++) {
                String next = STATEMENTS.get((i * 7 + gap * 11 + 1) % count);
                scripts.add(GAPS.get((gap + 3) % GAPS.size()) + STATEMENTS.get(i) + gap(STATEMENTS.get(i), gap) + next);
            }
        }
        return scripts;
    }

    /// A gap that also ends a line comment left open by the statement.
    private static String gap(String statement, int index) {
        return statement.endsWith("--") ? "\n" + GAPS.get(index) : GAPS.get(index);
    }
}
