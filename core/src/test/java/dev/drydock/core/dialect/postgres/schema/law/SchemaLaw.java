package dev.drydock.core.dialect.postgres.schema.law;

import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// apply(diff(A, B)) to A is B: by the second diff and by `pg_dump`; and back by the inverse.
final class SchemaLaw {
    /// All law tests in safe forms with `-Ddrydock.schema.safe=true`.
    private static final ScriptOptions FORMS = new ScriptOptions(Boolean.getBoolean("drydock.schema.safe"));

    private static final PostgresSnapshots READER = new PostgresSnapshots(new PostgresFaults());

    private SchemaLaw() {}

    static SchemaSnapshot read(TestDatabase database) throws SQLException, FaultException {
        try (Connection connection = database.connection()) {
            return READER.read(connection, SnapshotScope.everything());
        }
    }

    /// @param secondOpinion false where the server is newer than `pg_dump`
    static Verdict judge(TestDatabase a, TestDatabase b, boolean secondOpinion)
            throws SQLException, FaultException, IOException, InterruptedException {
        SchemaSnapshot from = read(a);
        SchemaSnapshot to = read(b);
        List<String> dumpOfA = secondOpinion ? PgDump.of(a) : List.of();
        List<String> dumpOfB = secondOpinion ? PgDump.of(b) : List.of();
        SchemaDiff diff = SchemaDiff.between(from, to, DiffOptions.usual());
        Verdict forth = step(a, diff, to, dumpOfB, secondOpinion);
        if (!forth.fine()) {
            return forth;
        }
        Verdict back = step(a, diff.reversed(), from, dumpOfA, secondOpinion);
        return back.fine()
                ? back
                : new Verdict(back.applied(), back.same(), back.identical(), "BACK: " + back.reason());
    }

    private static Verdict step(
            TestDatabase database, SchemaDiff diff, SchemaSnapshot goal, List<String> dump, boolean secondOpinion)
            throws SQLException, FaultException, IOException, InterruptedException {
        MigrationScript script = new PostgresDdl().write(diff, FORMS);
        String sql = script.steps().stream().map(ScriptStep::sql).collect(Collectors.joining(";\n"));
        try {
            apply(database, script);
        } catch (SQLException e) {
            return new Verdict(false, false, false, e.getMessage() + "\n" + sql);
        }
        SchemaDiff second = SchemaDiff.between(read(database), goal, DiffOptions.usual());
        if (!second.isEmpty()) {
            return new Verdict(true, false, false, second.differences() + "\n" + sql);
        }
        if (secondOpinion) {
            List<String> now = PgDump.of(database);
            if (!now.equals(dump)) {
                return new Verdict(true, true, false, PgDump.difference(now, dump) + "\n" + sql);
            }
        }
        return new Verdict(true, true, true, "");
    }

    static void apply(TestDatabase database, MigrationScript script) throws SQLException {
        try (Connection connection = database.connection()) {
            for (MigrationScript.Group group : script.groups()) {
                connection.setAutoCommit(!group.transaction());
                for (ScriptStep step : group.steps()) {
                    execute(connection, step.sql());
                }
                if (group.transaction()) {
                    connection.commit();
                }
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " IN " + sql, e.getSQLState(), e);
        }
    }

    /// @param same the second diff is empty
    /// @param identical the second opinion agrees
    record Verdict(boolean applied, boolean same, boolean identical, String reason) {
        boolean fine() {
            return applied && same && identical;
        }
    }
}
