package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.Syntax;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresEffectsTest {
    private static final Syntax SYNTAX = new PostgresSyntax(true);

    /// Statement, then all its effects; `rows` when it returns any, `alone` when it needs to be outside
    /// transactions.
    private static final String TABLE = """
        select 1                                             => READ rows
        (select 1) union (select 2)                          => READ rows
        values (1)                                           => READ rows
        table t                                              => READ rows
        with a as (select 1) select * from a                 => READ rows
        show all                                             => READ rows
        select "delete", t.update, x as insert from t        => READ rows
        select 'delete from t; drop table t'                 => READ rows
        select /* drop */ 1 -- delete                        => READ rows
        select substring(a for 3) from t                     => READ rows
        select replace(a, 'b', 'c') from t                   => READ rows
        insert into t values (1)                             => WRITE
        insert into t values (1) returning a                 => WRITE rows
        insert into t values (1) on conflict do update set a = 1 => WRITE
        insert into t select * from u for update             => WRITE
        update t set a = 1 where id = 5                      => WRITE
        update t set a = 1 where current of c                => WRITE
        update t set a = 1                                   => WRITE WRITE_ALL_ROWS
        update t set a = (select 1 where id = 1)             => WRITE WRITE_ALL_ROWS
        update t set a = 1 where true                        => WRITE WRITE_ALL_ROWS
        update t set a = 1 where 1=1 returning a             => WRITE WRITE_ALL_ROWS rows
        delete from t                                        => WRITE WRITE_ALL_ROWS
        delete from t where 1=1                              => WRITE WRITE_ALL_ROWS
        delete from t where (('a' = 'a'))                    => WRITE WRITE_ALL_ROWS
        delete from t where not false                        => WRITE WRITE_ALL_ROWS
        delete from t where id = id                          => WRITE WRITE_ALL_ROWS
        delete from t where t.id=t.id                        => WRITE WRITE_ALL_ROWS
        delete from t where id = 5 or 1 < 2                  => WRITE WRITE_ALL_ROWS
        delete from t where id = 5 or (true and 2 > 1)       => WRITE WRITE_ALL_ROWS
        delete from t where $1                               => WRITE WRITE_ALL_ROWS
        delete from t where now() > '2000-01-01'::timestamptz => WRITE WRITE_ALL_ROWS
        delete from t where exists (select 1)                => WRITE WRITE_ALL_ROWS
        delete from t where 1=1 -- id = 5                    => WRITE WRITE_ALL_ROWS
        delete from t /* where id = 1 */                     => WRITE WRITE_ALL_ROWS
        delete from t where id = 5                           => WRITE
        delete from t where id = 5 and true                  => WRITE
        delete from t where (id = 5 or id = 6) and 1=1       => WRITE
        delete from t where id between 1 and 5               => WRITE
        delete from t where id in (1, 2)                     => WRITE
        delete from t where lower(name) = 'x'                => WRITE
        delete from t where "true"                           => WRITE
        delete from t using u where t.id = u.id              => WRITE
        with d as (delete from t) select 1                   => READ WRITE WRITE_ALL_ROWS rows
        with d as (delete from t where id = 1 returning *) select * from d => READ WRITE rows
        with a as materialized (insert into t values (1)) select 1 => READ WRITE rows
        with a as (select 1) delete from t                   => WRITE WRITE_ALL_ROWS
        with a as (select 1) update t set x = 1 where y = 2  => WRITE
        with recursive a(x) as (select 1) search depth first by x set y delete from t => WRITE WRITE_ALL_ROWS
        merge into t using u on t.id = u.id when matched then delete => WRITE
        merge into t using u on true when matched then delete => WRITE WRITE_ALL_ROWS
        merge into t using u on t.id = u.id when not matched by source then delete => WRITE WRITE_ALL_ROWS
        select * into u from t                               => READ SCHEMA
        select a into temp u from t                          => READ SCHEMA
        select * from t for update                           => READ WRITE rows
        select * from t for no key update skip locked        => READ WRITE rows
        select * from (select * from t for share) x          => READ WRITE rows
        select nextval('s')                                  => READ WRITE rows
        select "nextval"('s')                                => READ WRITE rows
        select pg_catalog . setval ('s', 1)                  => READ WRITE rows
        select NEXTVAL/* */('s')                             => READ WRITE rows
        select pg_terminate_backend(1)                       => READ ADMIN rows
        select U&"pg\\005fterminate_backend"(1)               => READ UNKNOWN rows
        select pg_read_file('/etc/passwd')                   => READ ADMIN rows
        select * from pg_ls_dir('/')                         => READ ADMIN rows
        select lo_import('/etc/passwd')                      => READ ADMIN rows
        select * from dblink('x', 'delete from t')           => READ UNKNOWN rows
        select dblink_exec('delete from t')                  => READ UNKNOWN rows
        select pg_advisory_lock(1)                           => READ WRITE rows
        select set_config('transaction_read_only', 'off', false) => READ LIFTS_READ_ONLY rows
        select query_to_xml('x', true, true, '')             => READ UNKNOWN rows
        insert into t select nextval('s')                    => WRITE
        explain select 1                                     => READ rows
        explain delete from t                                => READ rows
        explain (costs off) delete from t                    => READ rows
        explain analyze delete from t                        => READ WRITE WRITE_ALL_ROWS rows
        explain (analyze) delete from t where a = 1          => READ WRITE rows
        explain (costs off, analyze true) update t set a = 1 => READ WRITE WRITE_ALL_ROWS rows
        explain (analyze off) delete from t                  => READ rows
        explain (analyze false, verbose) delete from t       => READ rows
        explain (analyze 0) delete from t                    => READ rows
        explain (analyze on, analyze off) delete from t      => READ WRITE WRITE_ALL_ROWS rows
        explain ("analyze") delete from t                    => READ WRITE WRITE_ALL_ROWS rows
        explain analyze verbose execute p                    => READ UNKNOWN rows
        explain vacuum                                       => READ UNKNOWN rows
        explain (select nextval('s'))                        => READ rows
        explain analyze (select nextval('s'))                => READ WRITE rows
        explain analyze create table x as select 1           => READ SCHEMA rows
        do $$ begin delete from t; end $$                    => UNKNOWN
        call p()                                             => UNKNOWN rows
        execute q                                            => UNKNOWN rows
        prepare q as select 1                                => SESSION READ
        prepare q as delete from t                           => SESSION WRITE WRITE_ALL_ROWS
        prepare q(int) as update t set a = 1 where b = $1    => SESSION WRITE
        deallocate all                                       => SESSION
        declare c cursor for select nextval('s')             => READ WRITE
        declare c cursor with hold for select * from t       => READ
        fetch all from c                                     => READ rows
        copy t to stdout                                     => READ
        copy (select * from t) to stdout (format csv)        => READ
        copy (delete from t returning *) to stdout           => READ WRITE WRITE_ALL_ROWS
        copy t to '/tmp/x'                                   => READ ADMIN
        copy t to program 'sh'                               => READ ADMIN
        copy t from stdin                                    => WRITE
        copy t from '/tmp/x'                                 => WRITE ADMIN
        copy t from program 'curl x'                         => WRITE ADMIN
        create table t (a int)                               => SCHEMA
        create temp table t as select nextval('s')           => SCHEMA WRITE
        create table t as execute q                          => SCHEMA UNKNOWN
        create view v as select 1                            => SCHEMA
        create index i on t (a)                              => SCHEMA
        create unique index concurrently i on t (a)          => SCHEMA alone
        create or replace function f() returns int language sql as 'drop table t' => SCHEMA
        create rule r as on insert to t do (delete from u; drop table x) => SCHEMA
        create foreign table t (a int) server s              => SCHEMA
        create database d                                    => ADMIN alone
        create role r superuser                              => ADMIN
        create user u                                        => ADMIN
        create extension dblink                              => ADMIN
        create trusted language plpgsql                      => ADMIN
        create tablespace x location '/x'                    => ADMIN alone
        create subscription s connection '' publication p    => ADMIN alone
        alter table t add column a int                       => SCHEMA
        alter table t drop column a                          => SCHEMA DESTRUCTIVE
        alter table t alter a drop not null                  => SCHEMA
        alter table t alter a drop default                   => SCHEMA
        alter table t owner to x                             => SCHEMA ADMIN
        alter table t disable trigger all                    => SCHEMA ADMIN
        alter table t detach partition p concurrently        => SCHEMA alone
        alter system set work_mem = '1GB'                    => ADMIN alone
        alter role r password 'x'                            => ADMIN
        alter default privileges grant select on tables to x => ADMIN
        alter database d set tablespace x                    => ADMIN alone
        drop table t                                         => DESTRUCTIVE
        drop view if exists v cascade                        => DESTRUCTIVE
        drop index concurrently i                            => DESTRUCTIVE alone
        drop owned by x                                      => DESTRUCTIVE ADMIN
        drop database d                                      => DESTRUCTIVE ADMIN alone
        drop role r                                          => DESTRUCTIVE ADMIN
        truncate t                                           => DESTRUCTIVE WRITE
        comment on table t is 'x'                            => SCHEMA
        grant select on t to x                               => ADMIN
        revoke all on t from x                               => ADMIN
        reassign owned by x to y                             => ADMIN
        security label on table t is 'x'                     => ADMIN
        load 'x'                                             => ADMIN
        checkpoint                                           => ADMIN
        import foreign schema a from server b into c         => SCHEMA ADMIN
        vacuum                                               => WRITE alone
        vacuum (full, analyze) t                             => WRITE alone
        analyze t                                            => WRITE
        reindex table t                                      => SCHEMA
        reindex (concurrently) table t                       => SCHEMA alone
        reindex index concurrently i                         => SCHEMA alone
        reindex database d                                   => SCHEMA alone
        cluster                                              => SCHEMA alone
        cluster t using i                                    => SCHEMA
        refresh materialized view concurrently m             => WRITE
        lock table t                                         => WRITE
        notify x                                             => WRITE
        listen x                                             => SESSION
        set work_mem = '1GB'                                 => SESSION
        set local search_path to a, b                        => SESSION
        set time zone 'UTC'                                  => SESSION
        set session authorization x                          => SESSION LIFTS_READ_ONLY
        set role x                                           => SESSION LIFTS_READ_ONLY
        set local role x                                     => SESSION LIFTS_READ_ONLY
        set transaction_read_only = off                      => SESSION LIFTS_READ_ONLY
        set "default_transaction_read_only" to off           => SESSION LIFTS_READ_ONLY
        set U&"\\0072ole" = x                                 => SESSION LIFTS_READ_ONLY
        set standard_conforming_strings = off                => SESSION LIFTS_READ_ONLY
        set session characteristics as transaction read write => SESSION LIFTS_READ_ONLY
        set session characteristics as transaction read only => SESSION
        set transaction read write                           => TRANSACTION LIFTS_READ_ONLY
        set transaction isolation level serializable         => TRANSACTION
        set constraints all deferred                         => TRANSACTION
        reset work_mem                                       => SESSION
        reset all                                            => SESSION LIFTS_READ_ONLY
        reset session authorization                          => SESSION LIFTS_READ_ONLY
        discard plans                                        => SESSION
        discard all                                          => SESSION LIFTS_READ_ONLY alone
        begin                                                => TRANSACTION
        begin read write                                     => TRANSACTION LIFTS_READ_ONLY
        start transaction isolation level serializable, read write => TRANSACTION LIFTS_READ_ONLY
        commit                                               => TRANSACTION
        commit prepared 'x'                                  => TRANSACTION WRITE alone
        prepare transaction 'x'                              => TRANSACTION WRITE
        rollback to savepoint x                              => TRANSACTION
        frobnicate                                           => UNKNOWN
        "select" 1                                           => UNKNOWN
        \u00a0select 1                                       => UNKNOWN
        select 1; delete from t                              => READ WRITE WRITE_ALL_ROWS UNKNOWN
        commit; drop table t                                 => TRANSACTION DESTRUCTIVE UNKNOWN
        select 1 'unterminated                               => UNKNOWN
        select $$ unterminated                               => UNKNOWN
        select 1 /* unterminated                             => UNKNOWN
        \\d t                                                 => UNKNOWN
        select 1 \\gexec                                      => READ UNKNOWN rows
        """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void statementHasItsEffects(String row) {
        String[] sides = row.split(" +=> ", -1);
        for (String sql : new String[] {sides[0], sides[0] + " ;", "/* select */\n" + sides[0]}) {
            boolean open = sides[0].contains("unterminated") || sides[0].startsWith("\\");
            StatementEffect effect = SYNTAX.effect(open ? sides[0] : sql);
            assertThat(words(effect)).as(sql).isEqualTo(sorted(sides[1]));
        }
    }

    private static String words(StatementEffect effect) {
        String words = effect.effects().stream().map(Enum::name).collect(Collectors.joining(" "));
        return sorted(words + (effect.returnsRows() ? " rows" : "") + (effect.needsNoTransaction() ? " alone" : ""));
    }

    private static String sorted(String words) {
        return Arrays.stream(words.trim().split(" +", -1)).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void nothingToRunHasNoEffect() {
        assertThat(SYNTAX.effect("").effects()).isEmpty();
        assertThat(SYNTAX.effect(" ; -- nothing\n;").effects()).isEmpty();
    }

    @Test
    void transactionControlIsToldApart() {
        assertThat(SYNTAX.effect("begin").transaction()).isEqualTo(TransactionChange.STARTS);
        assertThat(SYNTAX.effect("start transaction").transaction()).isEqualTo(TransactionChange.STARTS);
        assertThat(SYNTAX.effect("end").transaction()).isEqualTo(TransactionChange.COMMITS);
        assertThat(SYNTAX.effect("commit and chain").transaction()).isEqualTo(TransactionChange.COMMITS);
        assertThat(SYNTAX.effect("abort").transaction()).isEqualTo(TransactionChange.ROLLS_BACK);
        assertThat(SYNTAX.effect("rollback to x").transaction()).isEqualTo(TransactionChange.CONTINUES);
        assertThat(SYNTAX.effect("savepoint x").transaction()).isEqualTo(TransactionChange.CONTINUES);
        assertThat(SYNTAX.effect("select 1").transaction()).isEqualTo(TransactionChange.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from t where 'a\\' = 'b'", "delete from t where 'a\\'' = ' or id = 5 --'"})
    void backslashesAreReadAsTheSessionReadsThem(String sql) {
        assertThat(SYNTAX.effect(sql).has(Effect.READ)).isFalse();
        assertThat(new PostgresSyntax(false).effect(sql).has(Effect.READ)).isFalse();
    }

    @Test
    void deepNestingIsReadWithoutRecursion() {
        String sql = "delete from t where " + "(".repeat(200_000) + "id = 5" + ")".repeat(200_000);
        assertThat(SYNTAX.effect(sql).effects()).containsExactly(Effect.WRITE);
    }
}
