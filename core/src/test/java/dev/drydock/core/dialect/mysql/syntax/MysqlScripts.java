package dev.drydock.core.dialect.mysql.syntax;

import java.util.ArrayList;
import java.util.List;

/// Scripts to split: every nasty statement after every kind of gap, and whole scripts written by hand.
final class MysqlScripts {
    static final List<String> SETUP = List.of(
            "drop procedure if exists p",
            "drop function if exists f",
            "drop event if exists e",
            "drop view if exists v",
            "drop table if exists t, u",
            "create table t (a int, b varchar(20))",
            "insert into t values (1, 'x'), (2, ';')");

    /// Where no object changes.
    static final List<String> ROWS = List.of("delete from t", "insert into t values (1, 'x'), (2, ';')");

    /// One statement each, without its semicolon.
    static final List<String> STATEMENTS = List.of(
            "select 1",
            "select ';'",
            "select 'it''s;'",
            "select 'it\\'s;'",
            "select 'a\\\\'",
            "select \"a;\"\"b\"",
            "select \"a\\\";b\"",
            "select 3 as `a;b`",
            "select 4 as `a``;b`",
            "select 5 as `a\\`",
            "select N'a;', n'\\';'",
            "select x'3B', X'3b27', b'101', 0x3B",
            "select _utf8mb4'a;b'",
            "select 6 /* ; ' */",
            "select /* /* ; */ 7",
            "select /*/ ; */ 8",
            "select /** ; **/ 9",
            "select 10 -- ; '\n",
            "select 11 # ; '\n, 12",
            "select 13--1",
            "select 14 --\t;\n",
            "select 15*/*;*/2",
            "select /*! 16 */",
            "select /*!50000 17, */ 18",
            "select /*!999999 ; ' */ 19",
            "select /*!50000 ';' */",
            "/*!50000 select 20 */",
            "select /*!50000 21 /* inner ; */ */",
            "select @a := 22, @`b;c`, @'d;e'",
            "set @x = ';', @y = 1",
            "select @@session.sql_mode <> ';'",
            "select 1e5, 1.5e-3, .5, 0xAB, 1e",
            "select '😀;', 'ü'",
            "select case 1 when 1 then 'a;' else 'b' end",
            "insert into t values (3, 'y;')",
            "update t set b = 'z;' where a = 1",
            "delete from t where a = 2 limit 1",
            "replace into t values (4, '')",
            "begin",
            "commit",
            "start transaction",
            "create table u (begin int, end int, event int)",
            "create table if not exists u (a int)",
            "drop table if exists u",
            "select if(1, 2, 3), repeat('a;', 2), replace('a', 'b', 'c')",
            "create procedure p() select 1",
            "create procedure p() begin end",
            "create procedure p() begin select 1; select ';'; end",
            "create procedure p(a int, b set('x;','y')) begin declare v int default 1; if a > 1 then select 1; "
                    + "elseif a = 2 then select 2; else begin select 3; end; end if; end",
            "create procedure p() begin declare i int default 0; l: loop set i = i + 1; "
                    + "if i > 3 then leave l; end if; end loop l; end",
            "create procedure p() begin declare i int default 0; while i < 3 do set i = i + 1; end while; "
                    + "repeat set i = i - 1; until i = case when 1 then 0 end end repeat; end",
            "create procedure p() begin declare continue handler for not found begin select 1; end; declare exit"
                    + " handler for sqlexception, sqlwarning set @x = 1; select case 1 when 1 then 2 end; end",
            "create procedure p() begin case 1 when 1 then select 1; when 2 then begin end; else select 2; end case;"
                    + " end",
            "create procedure p() lbl: begin if 1 then leave lbl; end if; end lbl",
            "create procedure p() begin declare c cursor for select a from t; open c; close c; end",
            "create procedure p() if 1 then select 1; else select 2; end if",
            "create procedure p() while 0 do select 1; end while",
            "create procedure p() comment 'begin ;' language sql sql security invoker begin select 1; end",
            "create function f(a int) returns int deterministic return a + case a when 1 then 2 else 3 end",
            "create function f() returns set('a;','b') deterministic begin return 'b'; end",
            "create function f() returns int deterministic begin if 1 then return 1; end if; return 2; end",
            "create definer = current_user() function f() returns int deterministic return 1",
            "create trigger tr before insert on t for each row set new.b = ';'",
            "create trigger tr before insert on t for each row begin set new.b = 'a'; set new.a = 1; end",
            "create trigger tr after update on t for each row if new.a = 1 then set @x = 1; else set @x = 2; end if",
            "create event e on schedule every 1 day starts (now()) do begin select 1; select 2; end",
            "create event e on schedule at now() + interval 1 day do set @x = 1",
            "alter event e do begin select 1; select 2; end",
            "create view v as select 1 as a",
            "drop view if exists v");

    /// Separators with what may stand around them.
    static final List<String> GAPS = List.of(
            ";",
            " ; ",
            ";\n",
            "; -- note ;\n",
            ";\n# note ' ;\n",
            ";/* ; ' */",
            "\n;\n",
            ";\t\r\n",
            "; --\n",
            ";\n-- a;b\n\n");

    /// Only MariaDB knows them.
    static final List<String> MARIADB = List.of(
            "begin not atomic select 1; select 2; end",
            "if 1 then select 1; end if; select 2",
            "while 0 do select 1; end while; select 2",
            "for i in 1..2 do select i; end for; select 3",
            "loop_: loop select 1; leave loop_; end loop; select 2",
            "begin not atomic begin not atomic select 1; end; for i in 1..2 do select i; end for; end; select 3",
            "begin not atomic declare exit handler for sqlexception begin select 'e'; end; select 1; end; select 2",
            "create procedure p() begin for r in (select a from t) do select r.a; end for; end; select 1",
            "set statement max_statement_time = 1 for select 1; select 2",
            "execute immediate 'select 1;'; select 2",
            "select /*M!100000 ';' */; select 2",
            "create or replace procedure p() begin select 1; end; call p()",
            "create procedure if not exists p() begin select 1; end; call p()",
            "create or replace trigger tr before insert on t for each row begin set new.a = 1; end; select 2");

    private static final List<String> WHOLE = List.of(
            "select 'open; select 2",
            "select `open; select 2",
            "select 1 /* open ; select 2",
            "select 1; /* open",
            "select 1; bad bad; select 3",
            "select (1; select 2",
            "select 1 select 2",
            "create procedure p() begin select 1; end; call p(); select 2",
            "create function f() returns int deterministic return 1; select f(); select 2",
            "create trigger tr before insert on t for each row set new.b = 'q'; insert into t values (9, 'r');"
                    + " select b from t where a = 9",
            "begin; insert into t values (5, 'b'); rollback; select count(*) from t",
            "create table u (begin int, end int); insert into u values (1, 2); select begin, end from u; drop table u",
            "select 'a' 'b;' 'c'; select 2",
            "select 1;-- no line break at the end",
            "select 1 -- ; \n; select 2");

    private MysqlScripts() {}

    static List<String> all() {
        List<String> scripts = new ArrayList<>(WHOLE);
        int count = STATEMENTS.size();
        for (int i = 0; i < count; i++) {
            for (int gap = 0; gap < GAPS.size(); gap += 3) {
                String next = STATEMENTS.get((i * 7 + gap * 11 + 1) % count);
                scripts.add(STATEMENTS.get(i) + GAPS.get((gap + i) % GAPS.size()) + next);
            }
        }
        return scripts;
    }
}
