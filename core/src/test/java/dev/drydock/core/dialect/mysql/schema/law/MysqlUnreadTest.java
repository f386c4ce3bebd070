package dev.drydock.core.dialect.mysql.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an account may not read is unknown, not absent: no statement ever takes it away.
@Tag("server")
class MysqlUnreadTest {
    private static final List<String> SCHEMA = List.of(
            "create table t (id int primary key, n int, key by_n (n))",
            "create table u (id int primary key, t_id int, constraint u_t foreign key (t_id) references t (id))",
            "create view v as select id from t",
            "create trigger tr before insert on t for each row set new.n = 1",
            "create procedure p() select 'it''s'",
            "create event e on schedule every 1 day starts '2031-01-01 00:00:00' do set @x = 'it''s'");

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void accountThatSeesHalfTakesNothingAway(MysqlKind kind) throws Exception {
        try (LawDatabase whole = LawDatabase.open(kind)) {
            whole.run(SCHEMA);
            SchemaSnapshot all = MysqlLaw.read(whole);
            assertThat(all.unread()).isEmpty();
            for (String grant : List.of(
                    "select on `{db}`.t",
                    "select on `{db}`.*",
                    "select, insert on `{db}`.*",
                    "select, insert, trigger on `{db}`.*",
                    "select, show view, execute, event on `{db}`.*")) {
                SchemaSnapshot half = as(whole, grant);
                SchemaDiff diff = SchemaDiff.between(all, half, DiffOptions.usual());
                assertThat(diff.differences()).as(grant).isEmpty();
                assertThat(MysqlLaw.PORTS
                                .ddl()
                                .write(diff, ScriptOptions.plain())
                                .groups())
                        .isEmpty();
                assertThat(half.unread()).as(grant).contains(ElementKind.ROUTINE);
            }
        }
    }

    private static SchemaSnapshot as(LawDatabase whole, String grant) throws Exception {
        MysqlDatabase database = whole.database();
        String name = "h_" + UUID.randomUUID().toString().substring(0, 8);
        String secret = "pw-" + UUID.randomUUID();
        try (Connection admin = database.server().connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("create user '" + name + "'@'%' identified by '" + secret + "'");
            statement.execute("grant " + grant.replace("{db}", database.database()) + " to '" + name + "'@'%'");
            try (Connection connection =
                    LawDatabase.open(new MysqlDatabase(database.server(), database.database(), name, secret))) {
                return MysqlLaw.PORTS.snapshots().read(connection, SnapshotScope.everything());
            } finally {
                statement.execute("drop user '" + name + "'@'%'");
            }
        }
    }
}
