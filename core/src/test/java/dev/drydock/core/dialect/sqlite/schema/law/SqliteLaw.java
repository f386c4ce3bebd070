package dev.drydock.core.dialect.sqlite.schema.law;

import dev.drydock.core.dialect.sqlite.connect.SqliteFaults;
import dev.drydock.core.dialect.sqlite.schema.ddl.SqliteDdl;
import dev.drydock.core.dialect.sqlite.schema.snapshot.SqliteSnapshots;
import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// apply(diff(A, B)) to A is B: by the second diff and by SQLite's own word; and back by the inverse.
final class SqliteLaw {
    private static final SqliteSnapshots READER = new SqliteSnapshots(new SqliteFaults());

    private SqliteLaw() {}

    /// A database of its own, in memory.
    static Connection fresh() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    static Connection loaded(String script) throws SQLException {
        Connection connection = fresh();
        load(connection, script);
        return connection;
    }

    static void load(Connection connection, String script) throws SQLException {
        connection.setAutoCommit(false);
        for (var part : new SqliteSyntax().split(script)) {
            execute(connection, script.substring(part.start(), part.end()));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    static SchemaSnapshot read(Connection connection) throws FaultException {
        return READER.read(connection, SnapshotScope.everything());
    }

    static SchemaDiff diff(SchemaSnapshot from, SchemaSnapshot to) {
        return SchemaDiff.between(from, to, DiffOptions.usual());
    }

    static MigrationScript script(SchemaDiff diff) {
        return new SqliteDdl().write(diff, ScriptOptions.plain());
    }

    static Verdict judge(Connection a, Connection b) throws SQLException, FaultException {
        SchemaSnapshot from = read(a);
        SchemaSnapshot to = read(b);
        List<String> opinionOfA = SecondOpinion.of(a);
        SchemaDiff diff = diff(from, to);
        Verdict forth = step(a, diff, to, SecondOpinion.of(b));
        if (!forth.fine()) {
            return forth;
        }
        Verdict back = step(a, diff.reversed(), from, opinionOfA);
        return back.fine()
                ? back
                : new Verdict(back.applied(), back.same(), back.identical(), "BACK: " + back.reason());
    }

    private static Verdict step(Connection database, SchemaDiff diff, SchemaSnapshot goal, List<String> opinion)
            throws SQLException, FaultException {
        MigrationScript script = script(diff);
        String sql = sql(script);
        try {
            apply(database, script);
        } catch (SQLException e) {
            return new Verdict(false, false, false, e.getMessage() + "\n" + sql);
        }
        SchemaDiff second = diff(read(database), goal);
        if (!second.isEmpty()) {
            return new Verdict(true, false, false, second.differences() + "\n" + sql);
        }
        List<String> now = SecondOpinion.of(database);
        return now.equals(opinion)
                ? new Verdict(true, true, true, "")
                : new Verdict(true, true, false, SecondOpinion.difference(now, opinion) + "\n" + sql);
    }

    static String sql(MigrationScript script) {
        return script.steps().stream().map(ScriptStep::sql).collect(Collectors.joining(";\n"));
    }

    /// A failed group is rolled back and ends the script; the pragmas after it are run all the same.
    static void apply(Connection connection, MigrationScript script) throws SQLException {
        for (MigrationScript.Group group : script.groups()) {
            connection.setAutoCommit(!group.transaction());
            try {
                for (ScriptStep step : group.steps()) {
                    execute(connection, step.sql());
                }
                if (group.transaction()) {
                    connection.commit();
                }
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " IN " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    /// @param same the second diff is empty
    /// @param identical SQLite agrees
    record Verdict(boolean applied, boolean same, boolean identical, String reason) {
        static final Verdict FINE = new Verdict(true, true, true, "");

        boolean fine() {
            return applied && same && identical;
        }
    }
}
