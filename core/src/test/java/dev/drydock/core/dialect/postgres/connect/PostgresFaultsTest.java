package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PostgresFaultsTest {
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestServers.postgres();
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
    }

    @Test
    void offsetCountsJavaCharactersEvenBehindEmoji() throws SQLException {
        String sql = "select '🚢🚢', nonsense";
        assertThat(fault(sql)).isInstanceOfSatisfying(DbFault.BadSql.class, bad -> {
            assertThat(bad.offset()).isEqualTo(sql.indexOf("nonsense"));
            assertThat(bad.sqlState()).isEqualTo("42703");
        });
        assertThat(fault("selec 1"))
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isZero());
        assertThat(fault("select 'abc'::int"))
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo(7));
    }

    @Test
    void offsetIsUnknownInsideAFunction() throws SQLException {
        String sql = "do $$ begin execute 'selec 1'; end $$";
        assertThat(fault(sql))
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo(-1));
    }

    @Test
    void offsetNeverLeavesTheStatement() {
        assertThat(PostgresFaults.offset(99, "ab🚢")).isEqualTo(4);
        assertThat(PostgresFaults.offset(3, "")).isEqualTo(2);
        assertThat(PostgresFaults.offset(0, "ab")).isEqualTo(-1);
    }

    @Test
    void constraintAndPrivilegeAreRules() throws SQLException {
        assertThat(fault("create table t (a int constraint positive check (a > 0)); insert into t values (-1)"))
                .isInstanceOfSatisfying(DbFault.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo("positive");
                    assertThat(refused.message()).contains("DETAIL: ");
                });
        assertThat(fault("create role nobody_here; set role nobody_here; select * from pg_authid"))
                .isInstanceOfSatisfying(
                        DbFault.Refused.class,
                        refused -> assertThat(refused.sqlState()).isEqualTo("42501"));
    }

    @Test
    void lockTimeoutCancelAndTimeoutKeepTheirStates() throws SQLException {
        assertThat(fault("set statement_timeout = 50; select pg_sleep(5)"))
                .isInstanceOfSatisfying(
                        DbFault.Other.class,
                        other -> assertThat(other.sqlState()).isEqualTo("57014"));
        try (Connection holder = database.connection();
                Statement statement = holder.createStatement()) {
            statement.execute("create table locked (a int)");
            holder.setAutoCommit(false);
            statement.execute("lock table locked");
            assertThat(fault("set lock_timeout = 50; select * from locked"))
                    .isInstanceOfSatisfying(
                            DbFault.Busy.class,
                            busy -> assertThat(busy.sqlState()).isEqualTo("55P03"));
        }
    }

    @Test
    void endedSessionIsUnreachable() throws SQLException {
        assertThat(fault("select pg_terminate_backend(pg_backend_pid())"))
                .isInstanceOfSatisfying(
                        DbFault.Unreachable.class,
                        lost -> assertThat(lost.sqlState()).isEqualTo("57P01"));
    }

    @Test
    void statementOfAnAttemptIsNotPrinted() {
        Attempt attempt = new Attempt("h", 1, "u", Duration.ZERO, "alter role u password 'CanarySecret7'");
        assertThat(attempt.toString()).doesNotContain("Canary");
    }

    private static DbFault fault(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            throw new AssertionError("no fault from " + sql);
        } catch (SQLException thrown) {
            return new PostgresFaults().read(thrown, new Attempt("h", 1, "u", Duration.ZERO, sql));
        }
    }
}
