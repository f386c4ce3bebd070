package dev.drydock.core.dialect.mysql.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.mysql.schema.law.MysqlLaw.Verdict;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The public pairs of schemas: every one with `-Ddrydock.schema.pairs=1`, else each so-manyth. The files are
/// not part of the project: without them the test says that it skips.
@Tag("server")
class MysqlPairsTest {
    private static final int STRIDE = Integer.getInteger("drydock.schema.pairs", 20);
    private static final String ONE = System.getProperty("drydock.schema.pair", "");

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void publicPairsAreAppliedAndIdentical(MysqlKind kind) throws Exception {
        List<Pair> pairs = pairs(kind);
        Tally tally = new Tally(kind);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (ONE.isEmpty() ? i % STRIDE == 0 : pair.name.equals(ONE)) {
                judge(kind, pair, tally);
            }
        }
        tally.print();
        assertThat(tally.same).as(tally.reasons()).isEqualTo(tally.loaded);
        assertThat(tally.identical).as(tally.reasons()).isGreaterThanOrEqualTo(tally.loaded * 95 / 100);
    }

    private static void judge(MysqlKind kind, Pair pair, Tally tally) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            tally.all++;
            try {
                a.run(SchemaFiles.statements(pair.current));
                b.run(SchemaFiles.statements(pair.desired));
            } catch (SQLException e) {
                tally.unloadable.add(pair.name + ": " + e.getMessage());
                return;
            }
            tally.add(pair.name, MysqlLaw.judge(a, b));
        }
    }

    private static List<Pair> pairs(MysqlKind kind) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (var files = Files.list(SchemaFiles.folder("schema-pairs/mysql"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode root = YAMLMapper.shared().readTree(Files.readString(file));
                root.properties().forEach(test -> {
                    JsonNode pair = test.getValue();
                    if (pair.isObject() && pair.has("current") && pair.has("desired") && isFor(kind, pair)) {
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

    /// Versions are left to the server: what it does not know it does not load.
    private static boolean isFor(MysqlKind kind, JsonNode pair) {
        String flavor = pair.path("flavor").asString("");
        String own = kind.name().toLowerCase(Locale.ROOT);
        return flavor.isEmpty() || (flavor.startsWith("!") ? !flavor.equals("!" + own) : flavor.equals(own));
    }

    private record Pair(String name, String current, String desired) {}

    /// What became of the pairs.
    static final class Tally {
        private final MysqlKind kind;
        int all;
        int loaded;
        int applied;
        int same;
        int identical;
        final List<String> unloadable = new ArrayList<>();
        private final List<String> bad = new ArrayList<>();

        Tally(MysqlKind kind) {
            this.kind = kind;
        }

        void add(String name, Verdict verdict) {
            loaded++;
            applied += verdict.applied() ? 1 : 0;
            same += verdict.same() ? 1 : 0;
            identical += verdict.identical() ? 1 : 0;
            if (!verdict.fine()) {
                bad.add(name + ": " + verdict.reason());
                TestServers.say("[MysqlLaw] BAD " + name + ": " + verdict.reason());
            }
        }

        String reasons() {
            return String.join("\n----\n", bad);
        }

        void print() {
            TestServers.say("[MysqlLaw] " + kind + " pairs " + all + ", loaded " + loaded + ", applied " + applied
                    + ", second diff empty " + same + ", identical by SHOW CREATE " + identical);
            unloadable.forEach(line -> TestServers.say(
                    "[MysqlLaw] not loaded: " + line.lines().findFirst().orElse("")));
        }
    }
}
