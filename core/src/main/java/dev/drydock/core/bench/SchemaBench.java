package dev.drydock.core.bench;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reading a large schema, comparing it with nothing and putting the statements in order, beside what the
/// vendor's own dump takes.
public final class SchemaBench {
    private static final int PER_BATCH = 100;
    private static final int ROUNDS = 5;

    private SchemaBench() {}

    /// Milliseconds.
    public record Times(double snapshot, double diff, double order) {
        public double all() {
            return snapshot + diff + order;
        }
    }

    /// @param cold the first round of the process
    /// @param warm the median of the rounds after it
    public record Figures(int tables, int elements, int statements, Times cold, Times warm) {}

    /// Tables of ten columns with a primary key, two indexes, a check and a foreign key to the table before:
    /// the keys make one chain through all of them.
    public static void fill(Connection connection, int tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int first = 0; first < tables; first += PER_BATCH) {
                for (int table = first; table < Math.min(tables, first + PER_BATCH); table++) {
                    for (String sql : table(table)) {
                        statement.addBatch(sql);
                    }
                }
                statement.executeBatch();
            }
        }
    }

    private static List<String> table(int number) {
        String name = "bench_" + number;
        String parent = "bench_" + Math.max(0, number - 1);
        return List.of(
                "create table " + name + " (id integer primary key, parent_id integer, code varchar(20) not null,"
                        + " title varchar(80), price numeric(10,2) default 0, made timestamp, state integer default 1,"
                        + " note varchar(200), weight integer, flag smallint not null,"
                        + " constraint " + name + "_price check (price >= 0),"
                        + " constraint " + name + "_parent foreign key (parent_id) references " + parent + " (id))",
                "create index " + name + "_code on " + name + " (code)",
                "create index " + name + "_state on " + name + " (state, made)");
    }

    public static Figures run(StructurePorts ports, Connection connection, int tables) throws FaultException {
        List<Times> times = new ArrayList<>();
        int elements = 0;
        int statements = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            SchemaSnapshot snapshot = ports.snapshots().read(connection, SnapshotScope.everything());
            long read = System.nanoTime();
            SchemaDiff diff = SchemaDiff.between(ports.blank(snapshot.origin()), snapshot, DiffOptions.usual());
            long compared = System.nanoTime();
            MigrationScript script = ports.ddl().write(diff, ScriptOptions.plain());
            long written = System.nanoTime();
            times.add(new Times(millis(start, read), millis(read, compared), millis(compared, written)));
            elements = snapshot.elements().size();
            statements = script.steps().size();
        }
        List<Times> warm = times.subList(1, times.size());
        return new Figures(
                tables,
                elements,
                statements,
                times.getFirst(),
                new Times(
                        median(warm.stream().mapToDouble(Times::snapshot).toArray()),
                        median(warm.stream().mapToDouble(Times::diff).toArray()),
                        median(warm.stream().mapToDouble(Times::order).toArray())));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
