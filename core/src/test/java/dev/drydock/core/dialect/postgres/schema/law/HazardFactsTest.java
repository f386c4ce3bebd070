package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form of step, run by itself on a real server: the hazards told are those that its locks, file nodes
/// and scans show, no more and no fewer.
@Tag("server")
class HazardFactsTest {
    private static final Set<Hazard> SEEN = EnumSet.of(
            Hazard.BLOCKS_ALL,
            Hazard.BLOCKS_WRITES,
            Hazard.REWRITES_TABLE,
            Hazard.SCANS_TABLE,
            Hazard.INDEX_BUILD_BLOCKS,
            Hazard.KEY_VALIDATED_UNDER_LOCK,
            Hazard.INDEX_DROPPED);

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 17, 18})
    void hazardsAreWhatTheServerDoes(int major) throws Exception {
        try (TestDatabase a = TestServers.postgres(major);
                TestDatabase b = TestServers.postgres(major)) {
            SchemaPairsTest.load(a, text("hazards-before.sql"));
            SchemaPairsTest.load(b, text("hazards-after.sql"));
            SchemaDiff diff = SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual(), renames());
            MigrationScript script = new PostgresDdl().write(diff, ScriptOptions.plain());
            List<String> wrong = new ArrayList<>();
            int judged = 0;
            try (Connection connection = a.connection()) {
                SchemaLaw.execute(connection, "set timezone = 'Europe/Berlin'");
                assertLossesCount(connection, script);
                SchemaLaw.execute(connection, "delete from felt; delete from of_filled where a is null");
                connection.setAutoCommit(false);
                Set<Long> there = nodes(connection).keySet();
                for (ScriptStep step : script.steps()) {
                    Set<Hazard> told = EnumSet.noneOf(Hazard.class);
                    told.addAll(step.hazards());
                    told.retainAll(SEEN);
                    Set<Hazard> seen = seen(connection, step, there);
                    judged++;
                    if (!told.equals(seen)) {
                        wrong.add(step.sql() + "\n    told " + told + "\n    seen " + seen);
                    }
                }
            }
            assertThat(judged).isGreaterThan(80);
            assertThat(wrong).as("of %d steps", judged).isEmpty();
            assertThat(SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual())
                            .differences())
                    .isEmpty();
        }
    }

    static List<Rename> renames() {
        return List.of(
                RenamesTest.rename(ElementKind.COLUMN, "public.renamed_column.a", "public.renamed_column.b"),
                RenamesTest.rename(ElementKind.TABLE, "public.renamed", "public.renamed_now"),
                RenamesTest.rename(
                        ElementKind.INDEX,
                        "public.renamed_index.renamed_index_a",
                        "public.renamed_index.renamed_index_b"));
    }

    /// Each runs on the database as it is, and counts the one row that the tables have.
    private static void assertLossesCount(Connection connection, MigrationScript script) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (ScriptStep step : script.steps()) {
            for (Loss loss : step.losses()) {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(loss.countSql())) {
                    row.next();
                    counts.put(
                            loss.kind() + " " + loss.subject().parent() + "."
                                    + loss.subject().name(),
                            row.getLong(1));
                }
            }
        }
        assertThat(counts)
                .containsEntry("ROWS .gone", 1L)
                .containsEntry("VALUES column_gone.b", 0L)
                .containsEntry("MISFITS varchar_narrower.a", 0L)
                .containsEntry("MISFITS bigint_to_integer.a", 0L)
                .containsKey("LABELS mood.sad")
                .doesNotContainKeys("MISFITS varchar_wider.a", "MISFITS numeric_wider.a", "VALUES generated_gone.b");
    }

    private static Set<Hazard> seen(Connection connection, ScriptStep step, Set<Long> there) throws SQLException {
        Map<Long, String> before = nodes(connection);
        Map<Long, Long> scansBefore = scans(connection);
        SchemaLaw.execute(connection, step.sql());
        Set<Hazard> seen = EnumSet.noneOf(Hazard.class);
        for (String mode : locks(connection, there)) {
            switch (mode) {
                case "AccessExclusiveLock" -> seen.add(Hazard.BLOCKS_ALL);
                case "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock" -> seen.add(Hazard.BLOCKS_WRITES);
                default -> {}
            }
        }
        if (seen.contains(Hazard.BLOCKS_ALL)) {
            seen.remove(Hazard.BLOCKS_WRITES);
        }
        Map<Long, String> after = nodes(connection);
        boolean rewritten = changed(before, after, "rm");
        boolean built = changed(before, after, "i") || newIndexes(connection, there, before);
        Map<Long, Long> scansAfter = scans(connection);
        boolean scanned = scansAfter.entrySet().stream()
                .anyMatch(each ->
                        there.contains(each.getKey()) && each.getValue() > scansBefore.getOrDefault(each.getKey(), 0L));
        boolean ofNewTable = step.sql().contains("\"new_one\"");
        boolean locked = !seen.isEmpty() && !ofNewTable;
        if (rewritten) {
            seen.add(Hazard.REWRITES_TABLE);
        } else if (built) {
            seen.add(Hazard.INDEX_BUILD_BLOCKS);
        } else if (scanned && locked) {
            seen.add(step.sql().contains(" FOREIGN KEY ") ? Hazard.KEY_VALIDATED_UNDER_LOCK : Hazard.SCANS_TABLE);
        }
        Set<String> names = names(after);
        boolean whole = step.sql().startsWith("DROP TABLE ") || step.sql().contains(" RENAME TO ");
        if (!whole && names(before).stream().anyMatch(name -> !names.contains(name))) {
            seen.add(Hazard.INDEX_DROPPED);
        }
        connection.commit();
        return seen;
    }

    private static Set<String> names(Map<Long, String> nodes) {
        return nodes.values().stream()
                .filter(node -> node.startsWith("i"))
                .map(node -> node.substring(node.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static boolean changed(Map<Long, String> before, Map<Long, String> after, String kinds) {
        return before.entrySet().stream()
                .filter(each -> kinds.indexOf(each.getValue().charAt(0)) >= 0)
                .anyMatch(each -> !file(after.getOrDefault(each.getKey(), each.getValue()))
                        .equals(file(each.getValue())));
    }

    private static String file(String node) {
        return node.substring(1, node.indexOf(' '));
    }

    private static Map<Long, String> nodes(Connection connection) throws SQLException {
        Map<Long, String> nodes = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select c.oid, c.relkind::text || coalesce(pg_relation_filenode(c.oid), 0) || ' ' || c.relname
                    from pg_class c where c.relnamespace = 'public'::regnamespace\
                    """)) {
            while (rows.next()) {
                nodes.put(rows.getLong(1), rows.getString(2));
            }
        }
        return nodes;
    }

    private static Map<Long, Long> scans(Connection connection) throws SQLException {
        Map<Long, Long> scans = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select relid, seq_scan from pg_stat_xact_user_tables where schemaname = 'public'")) {
            while (rows.next()) {
                scans.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return scans;
    }

    private static List<String> locks(Connection connection, Set<Long> existing) throws SQLException {
        List<String> modes = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select l.relation, l.mode from pg_locks l left join pg_class c on c.oid = l.relation
                    where l.locktype = 'relation' and l.pid = pg_backend_pid()
                        and (c.oid is null or c.relkind not in ('i', 'I', 't'))\
                    """)) {
            while (rows.next()) {
                if (existing.contains(rows.getLong(1))) {
                    modes.add(rows.getString(2));
                }
            }
        }
        return modes;
    }

    /// An index that is made anew on the file it had is not built.
    private static boolean newIndexes(Connection connection, Set<Long> there, Map<Long, String> before)
            throws SQLException {
        Set<String> files = before.values().stream().map(HazardFactsTest::file).collect(Collectors.toSet());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select i.indexrelid, i.indrelid, pg_relation_filenode(i.indexrelid)::text
                    from pg_index i join pg_class c on c.oid = i.indexrelid
                    where c.relkind = 'i' and c.relnamespace = 'public'::regnamespace\
                    """)) {
            while (rows.next()) {
                if (there.contains(rows.getLong(2))
                        && !before.containsKey(rows.getLong(1))
                        && !files.contains(rows.getString(3))) {
                    return true;
                }
            }
            return false;
        }
    }

    static String text(String resource) throws Exception {
        try (var stream = Objects.requireNonNull(HazardFactsTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
