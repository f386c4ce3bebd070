package dev.drydock.core.dialect.sqlite.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.Syntax;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteEffectsTest {
    private static final Syntax SYNTAX = new SqliteSyntax();

    /// Statement, then all its effects; `rows` when it returns any, `alone` when it needs to be outside
    /// transactions.
    private static final String TABLE = """
        select 1                                             => READ rows
        values (1)                                           => READ rows
        with a as (select 1) select * from a                 => READ rows
        select replace(a, 'b', 'c') from t                   => READ rows
        select load_extension('x')                           => READ ADMIN rows
        select "LOAD_EXTENSION"('x')                         => READ ADMIN rows
        select writefile('x', 'y')                           => READ ADMIN rows
        insert into t values (1)                             => WRITE
        insert or replace into t values (1) returning a      => WRITE rows
        insert into t values (1) on conflict do update set a = 1 => WRITE
        replace into t values (1)                            => WRITE
        update t set a = 1 where id = 5                      => WRITE
        update or ignore t set a = 1                         => WRITE WRITE_ALL_ROWS
        delete from t                                        => WRITE WRITE_ALL_ROWS
        delete from t where 1                                => WRITE WRITE_ALL_ROWS
        delete from t where [id] = id                        => WRITE WRITE_ALL_ROWS
        delete from t where id == id                         => WRITE WRITE_ALL_ROWS
        delete from t where 1 limit 5                        => WRITE WRITE_ALL_ROWS
        delete from t where key = 5                          => WRITE
        with a as (select 1) delete from t                   => WRITE WRITE_ALL_ROWS
        with a as (select 1) replace into t select * from a  => WRITE
        create table t (a)                                   => SCHEMA
        create table t as select load_extension('x')         => SCHEMA ADMIN
        create trigger r after insert on t begin delete from t; end => SCHEMA
        create virtual table v using fts5(a)                 => SCHEMA
        alter table t add column a                           => SCHEMA
        alter table t drop column a                          => DESTRUCTIVE
        drop table t                                         => DESTRUCTIVE
        reindex                                              => SCHEMA
        analyze                                              => WRITE
        attach 'x.db' as x                                   => ADMIN
        detach x                                             => SESSION
        vacuum                                               => WRITE alone
        vacuum main into 'x.db'                              => ADMIN alone
        pragma table_info(t)                                 => READ rows
        pragma main.table_info('t')                          => READ rows
        pragma foreign_keys                                  => READ rows
        pragma foreign_keys = on                             => SESSION rows
        pragma user_version                                  => READ rows
        pragma user_version = 5                              => WRITE rows
        pragma journal_mode(wal)                             => WRITE rows
        pragma query_only = off                              => ADMIN LIFTS_READ_ONLY rows
        pragma writable_schema = 1                           => ADMIN rows
        pragma wal_checkpoint                                => WRITE rows
        pragma optimize                                      => WRITE rows
        pragma integrity_check                               => READ rows
        pragma frobnicate                                    => UNKNOWN rows
        explain delete from t                                => READ rows
        explain query plan delete from t                     => READ rows
        explain pragma query_only = off                      => READ ADMIN LIFTS_READ_ONLY rows
        begin immediate                                      => TRANSACTION
        commit                                               => TRANSACTION
        rollback to x                                        => TRANSACTION
        savepoint x                                          => TRANSACTION
        frobnicate                                           => UNKNOWN
        select 1; drop table t                               => READ DESTRUCTIVE UNKNOWN rows
        """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void statementHasItsEffects(String row) {
        String[] sides = row.split(" +=> ", -1);
        for (String sql : new String[] {sides[0], sides[0] + " ;", "/* select */\n" + sides[0]}) {
            StatementEffect effect = SYNTAX.effect(sql);
            String words = effect.effects().stream().map(Enum::name).collect(Collectors.joining(" "));
            assertThat(sorted(words
                            + (effect.returnsRows() ? " rows" : "")
                            + (effect.needsNoTransaction() ? " alone" : "")))
                    .as(sql)
                    .isEqualTo(sorted(sides[1]));
        }
    }

    private static String sorted(String words) {
        return Arrays.stream(words.trim().split(" +", -1)).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void transactionControlIsToldApart() {
        assertThat(SYNTAX.effect("begin").transaction()).isEqualTo(TransactionChange.STARTS);
        assertThat(SYNTAX.effect("end").transaction()).isEqualTo(TransactionChange.COMMITS);
        assertThat(SYNTAX.effect("rollback").transaction()).isEqualTo(TransactionChange.ROLLS_BACK);
        assertThat(SYNTAX.effect("rollback to x").transaction()).isEqualTo(TransactionChange.CONTINUES);
    }
}
