package dev.drydock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class TestServersTest {
    @Test
    void everyDatabaseIsFreshAndGoneAfterClose() throws SQLException {
        TestDatabase first = TestServers.postgres();
        try (var connection = first.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table t (x int)");
        }
        try (TestDatabase second = TestServers.postgres();
                var connection = second.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('public.t')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNull();
        }
        first.close();
        assertThatThrownBy(first::connection).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void aWrongPasswordIsRefused() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            String url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.database();
            assertThatThrownBy(() -> DriverManager.getConnection(url, database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("28P01");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void otherMajorsAnswerWithTheirVersion(int major) throws SQLException {
        try (TestDatabase database = TestServers.postgres(major);
                var connection = database.connection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(major);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void accountOfAFreshDatabaseSeesThatDatabaseOnly(MysqlKind kind) throws SQLException {
        MysqlDatabase database = kind == MysqlKind.MARIADB ? TestServers.mariadb() : TestServers.mysql();
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select group_concat(schema_name), max(version() like '%MariaDB%') "
                        + "from information_schema.schemata where schema_name not like '%\\_schema'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(database.database());
            assertThat(rows.getBoolean(2)).isEqualTo(kind == MysqlKind.MARIADB);
        }
        database.close();
        assertThatThrownBy(database::connection).isInstanceOf(SQLException.class);
    }
}
