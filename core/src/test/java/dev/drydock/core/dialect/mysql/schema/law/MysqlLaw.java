package dev.drydock.core.dialect.mysql.schema.law;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// apply(diff(A, B)) to A is B: by the second diff and by `SHOW CREATE`; and back by the inverse.
final class MysqlLaw {
    static final StructurePorts PORTS = LawDatabase.DIALECT.structure().orElseThrow();
    static final Verdict FINE = new Verdict(true, true, true, "");

    private MysqlLaw() {}

    static SchemaSnapshot read(LawDatabase database) throws FaultException {
        return PORTS.snapshots().read(database.connection(), SnapshotScope.everything());
    }

    static Verdict judge(LawDatabase a, LawDatabase b) throws SQLException, FaultException {
        return judge(a, b, DiffOptions.usual(), ScriptOptions.plain());
    }

    static Verdict judge(LawDatabase a, LawDatabase b, DiffOptions options, ScriptOptions script)
            throws SQLException, FaultException {
        SchemaSnapshot from = read(a);
        SchemaSnapshot to = read(b);
        List<String> wordsOfA = ShowCreate.of(a.connection());
        List<String> wordsOfB = ShowCreate.of(b.connection());
        SchemaDiff diff = SchemaDiff.between(from, to, options);
        Verdict forth = step(a, diff, to, wordsOfB, script);
        if (!forth.fine()) {
            return forth;
        }
        Verdict back = step(a, diff.reversed(), from, wordsOfA, script);
        return back.fine()
                ? back
                : new Verdict(back.applied(), back.same(), back.identical(), "BACK: " + back.reason());
    }

    private static Verdict step(
            LawDatabase database, SchemaDiff diff, SchemaSnapshot goal, List<String> words, ScriptOptions options)
            throws SQLException, FaultException {
        MigrationScript script = PORTS.ddl().write(diff, options);
        String sql = sql(script);
        try {
            apply(database, script);
        } catch (SQLException e) {
            return new Verdict(false, false, false, e.getMessage() + "\n-- SCRIPT\n" + sql);
        }
        SchemaDiff second = SchemaDiff.between(read(database), goal, diff.options());
        if (!second.isEmpty()) {
            return new Verdict(true, false, false, second.differences() + "\n-- SCRIPT\n" + sql);
        }
        List<String> now = ShowCreate.of(database.connection());
        return now.equals(words)
                ? FINE
                : new Verdict(true, true, false, ShowCreate.difference(now, words) + "\n-- SCRIPT\n" + sql);
    }

    static String sql(MigrationScript script) {
        return script.steps().stream().map(ScriptStep::sql).collect(Collectors.joining(";\n"));
    }

    static void apply(LawDatabase database, MigrationScript script) throws SQLException {
        for (ScriptStep step : script.steps()) {
            database.run(step.sql());
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
