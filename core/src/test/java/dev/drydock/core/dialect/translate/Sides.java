package dev.drydock.core.dialect.translate;

import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.Vocabulary;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// The two sides of a translation, on real servers.
final class Sides {
    static final Side POSTGRES = new Side(
            PostgresDialect.create().structure().orElseThrow(),
            PostgresDialect.create().syntax(),
            "(?is)\\s*(insert|(create|drop) database|drop table)\\b.*");
    static final Side MYSQL = new Side(
            MysqlDialect.create().structure().orElseThrow(),
            MysqlDialect.create().syntax(),
            "(?is)\\s*(insert|use|(create|drop) (database|schema)|drop table|create (definer\\S+"
                    + " )?(trigger|function|procedure))\\b.*");

    private Sides() {}

    record Side(StructurePorts ports, Syntax syntax, String skipped) {
        SchemaSnapshot read(Connection connection) throws Exception {
            return ports.snapshots().read(connection, SnapshotScope.everything());
        }

        Vocabulary vocabulary() {
            return ports.vocabulary().orElseThrow();
        }

        /// Tables and views of a script.
        void load(Connection connection, String script) throws SQLException {
            for (var part : syntax.split(script)) {
                String sql = script.substring(part.start(), part.end());
                if (part.kind() == ScriptPart.Kind.STATEMENT && !sql.matches(skipped)) {
                    execute(connection, sql);
                }
            }
        }
    }

    /// As the client opens it.
    static Connection open(MysqlDatabase database) throws Exception {
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(5), Duration.ZERO, false);
        try (Secret secret = database.secret()) {
            return MysqlDialect.create().connector().open(database.profile(), Optional.of(secret), options);
        }
    }

    /// Translates and loads; fails when the other server refuses a statement.
    static Translation carry(Side from, Connection source, Side to, Connection target) throws Exception {
        SchemaSnapshot blank = to.read(target);
        Translation translation = Vocabulary.translate(from.read(source), from.vocabulary(), to.vocabulary(), blank);
        SchemaDiff diff = SchemaDiff.between(blank, translation.result(), DiffOptions.usual());
        MigrationScript script = to.ports().ddl().write(diff, ScriptOptions.plain());
        for (MigrationScript.Group group : script.groups()) {
            target.setAutoCommit(!group.transaction());
            for (ScriptStep step : group.steps()) {
                execute(target, step.sql());
            }
            if (group.transaction()) {
                target.commit();
            }
        }
        target.setAutoCommit(true);
        return translation;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " IN " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }
}
