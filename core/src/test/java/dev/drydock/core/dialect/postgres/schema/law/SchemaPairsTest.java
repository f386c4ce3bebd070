package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.postgres.schema.law.SchemaLaw.Verdict;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The public pairs of schemas: every one with `-Ddrydock.schema.pairs=1`, else each so-manyth. The files are
/// not part of the project: without them the test says that it skips.
@Tag("server")
class SchemaPairsTest {
    private static final Path FOLDER = TestFiles.corpora().resolve("schema-pairs/postgres");
    private static final int STRIDE = Integer.getInteger("drydock.schema.pairs", 40);
    private static final String ONE = System.getProperty("drydock.schema.pair", "");
    private static final Pattern ROLE = Pattern.compile("role \"([^\"]+)\" does not exist");

    @Test
    void publicPairsAreAppliedAndIdentical() throws Exception {
        assumeTrue(Files.exists(FOLDER), "skipped: no public schema pairs at " + FOLDER.normalize());
        assumeTrue(PgDump.program().isPresent(), "skipped: no pg_dump");
        List<Pair> pairs = pairs();
        Tally tally = new Tally();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (ONE.isEmpty() ? i % STRIDE == 0 : pair.name.equals(ONE)) {
                judge(pair, tally);
            }
        }
        tally.print();
        assertThat(tally.same).as(tally.reasons()).isEqualTo(tally.loaded);
        assertThat(tally.identical).as(tally.reasons()).isGreaterThanOrEqualTo(tally.loaded * 95 / 100);
    }

    private static void judge(Pair pair, Tally tally) throws Exception {
        try (TestDatabase a = TestServers.postgresWithTools().orElseThrow();
                TestDatabase b = TestServers.postgresWithTools().orElseThrow()) {
            tally.all++;
            try {
                load(a, pair.current);
                load(b, pair.desired);
            } catch (SQLException e) {
                tally.unloadable.add(pair.name + ": " + e.getMessage());
                return;
            }
            tally.add(pair.name, SchemaLaw.judge(a, b, true));
        }
    }

    static void load(TestDatabase database, String script) throws SQLException {
        for (int tries = 0; ; tries++) {
            try (Connection connection = database.connection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.setEscapeProcessing(false);
                    statement.execute(script);
                }
                connection.commit();
                return;
            } catch (SQLException e) {
                Matcher role = ROLE.matcher(String.valueOf(e.getMessage()));
                if (!role.find() || tries > 5) {
                    throw e;
                }
                try (Connection connection = database.connection()) {
                    SchemaLaw.execute(connection, "create role \"" + role.group(1) + "\"");
                }
            }
        }
    }

    static boolean present() {
        return Files.exists(FOLDER);
    }

    static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                JsonNode root = YAMLMapper.shared().readTree(Files.readString(file));
                root.properties().forEach(test -> {
                    JsonNode pair = test.getValue();
                    if (pair.isObject() && pair.has("current") && pair.has("desired")) {
                        pairs.add(new Pair(
                                file.getFileName()
                                                .toString()
                                                .replace("tests_", "")
                                                .replace(".yml", "") + "/" + test.getKey(),
                                pair.get("current").asString(""),
                                pair.get("desired").asString("")));
                    }
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return pairs;
    }

    record Pair(String name, String current, String desired) {}

    /// What became of the pairs.
    static final class Tally {
        int all;
        int loaded;
        int applied;
        int same;
        int identical;
        final List<String> unloadable = new ArrayList<>();
        private final List<String> bad = new ArrayList<>();

        void add(String name, Verdict verdict) {
            loaded++;
            applied += verdict.applied() ? 1 : 0;
            same += verdict.same() ? 1 : 0;
            identical += verdict.identical() ? 1 : 0;
            if (!verdict.fine()) {
                bad.add(name + ": " + verdict.reason());
                TestServers.say("[SchemaLaw] BAD " + name + ": " + verdict.reason());
            }
        }

        boolean fine() {
            return bad.isEmpty();
        }

        String reasons() {
            return String.join("\n----\n", bad);
        }

        @SuppressWarnings("SystemOut")
        void print() {
            System.out.println("[SchemaLaw] pairs " + all + ", loaded " + loaded + ", applied " + applied
                    + ", second diff empty " + same + ", identical by pg_dump " + identical);
            unloadable.forEach(line -> System.out.println(
                    "[SchemaLaw] not loaded: " + line.lines().findFirst().orElse("")));
        }
    }
}
