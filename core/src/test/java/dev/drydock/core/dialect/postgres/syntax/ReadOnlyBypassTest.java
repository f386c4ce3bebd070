package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Known ways around a read-only mode that reads SQL text; each must be refused in every environment.
class ReadOnlyBypassTest {
    static final List<String> BYPASSES = List.of(
            "with x as (delete from t returning *) select * from x",
            "with x as (select 1) delete from t",
            "select 1; drop table t",
            "commit; drop table t",
            "rollback; begin read write; delete from t",
            "select 1;;/* */delete from t",
            "set transaction read write",
            "set session characteristics as transaction read write",
            "set transaction_read_only = off",
            "set local \"transaction_read_only\" to 'off'",
            "begin read write",
            "select set_config('transaction_read_only', 'off', false)",
            "select pg_catalog.\"set_config\"('transaction_read_only', 'off', false)",
            "reset all",
            "discard all",
            "reset role",
            "set role postgres",
            "do $$ begin delete from t; end $$",
            "call p()",
            "execute q",
            "prepare q as delete from t",
            "select * into u from t",
            "create table u as select * from t",
            "select * from t for update",
            "explain analyze delete from t",
            "explain (analyze) delete from t",
            "explain (verbose, ANALYZE true) insert into t values (1)",
            "explain analyze with x as (delete from t returning 1) select 1",
            "copy t to program 'sh -c id'",
            "copy (select 1) to program 'id'",
            "copy t from program 'id'",
            "copy t to '/tmp/x'",
            "copy (delete from t returning *) to stdout",
            "truncate t",
            "merge into t using u on true when matched then delete",
            "delete from t where 1=1",
            "alter system set archive_command = 'id'",
            "select pg_terminate_backend(1)",
            "select lo_import('/etc/passwd')",
            "select dblink_exec('', 'delete from t')",
            "select pg_read_file('/etc/passwd')",
            "select U&\"set\\005fconfig\"('transaction_read_only', 'off', false)",
            "vacuum full",
            "reindex database d",
            "cluster",
            "load '/tmp/x.so'",
            "checkpoint",
            "lock table t",
            "notify x",
            "set standard_conforming_strings = off",
            "select 'a\\'; delete from t --'",
            "select $a$ $b$; delete from t; --$a$; drop table t",
            "select /* /* */ 1; delete from t */ 1; drop table t",
            "selec 1",
            "\u00a0select 1",
            "\ufeffdelete from t",
            "select 1 \\gexec",
            "\\! id",
            "select '\0'; delete from t",
            "select 'unterminated");

    private static final Syntax SYNTAX = new PostgresSyntax(true);

    @ParameterizedTest
    @FieldSource("BYPASSES")
    void bypassIsRefused(String sql) {
        for (Environment environment : Environment.values()) {
            assertThat(Guard.judge(SYNTAX.effect(sql), Stance.in(environment, true)))
                    .as(sql)
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void readingIsAllowed(Environment environment) {
        for (String sql : new String[] {
            "select * from t where a = ';delete from t'",
            "select /* delete from t */ 1 -- drop",
            "with x as (select 1) select * from x",
            "explain delete from t",
            "show all",
            "set work_mem = '1GB'"
        }) {
            assertThat(Guard.judge(SYNTAX.effect(sql), Stance.in(environment, true)))
                    .as(sql)
                    .isInstanceOf(Verdict.Allowed.class);
        }
    }
}
