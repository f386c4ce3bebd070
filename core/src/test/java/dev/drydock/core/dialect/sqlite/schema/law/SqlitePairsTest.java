package dev.drydock.core.dialect.sqlite.schema.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.sqlite.schema.law.SqliteLaw.Verdict;
import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Public schemas and pairs of schemas. The files are not part of the project: without them the tests say that
/// they skip.
class SqlitePairsTest {
    private static final Path PAIRS = TestFiles.corpora().resolve("schema-pairs/sqlite");
    private static final Path SCHEMAS = TestFiles.corpora().resolve("schemas");

    @Test
    void publicPairsAreAppliedAndIdentical() throws Exception {
        assumeTrue(Files.exists(PAIRS), "skipped: no public schema pairs at " + PAIRS.normalize());
        int loaded = 0;
        List<String> same = new ArrayList<>();
        List<String> identical = new ArrayList<>();
        List<String> unloadable = new ArrayList<>();
        for (Pair pair : pairs()) {
            try (Connection a = SqliteLaw.fresh();
                    Connection b = SqliteLaw.fresh()) {
                try {
                    SqliteLaw.load(a, pair.current);
                    SqliteLaw.load(b, pair.desired);
                } catch (SQLException e) {
                    unloadable.add(pair.name + ": " + e.getMessage());
                    continue;
                }
                loaded++;
                Verdict verdict = SqliteLaw.judge(a, b);
                if (!verdict.same()) {
                    same.add(pair.name + ": " + verdict.reason());
                }
                if (!verdict.fine()) {
                    identical.add(pair.name + ": " + verdict.reason());
                }
            }
        }
        TestServers.say("[SqliteLaw] pairs loaded " + loaded + ", second diff not empty " + same.size()
                + ", not identical " + identical + ", not loadable " + unloadable);
        assertThat(loaded).isPositive();
        assertThat(same).isEmpty();
        assertThat(identical).hasSizeLessThanOrEqualTo(loaded * 5 / 100);
    }

    @ParameterizedTest
    @CsvSource({
        "'',sakila-sqlite-schema.sql",
        "'',chinook-sqlite.sql",
        "sakila-sqlite-schema.sql,chinook-sqlite.sql",
        "chinook-sqlite.sql,sakila-sqlite-schema.sql"
    })
    void oneBecomesTheOther(String from, String to) throws Exception {
        try (Connection a = SqliteLaw.loaded(structure(from));
                Connection b = SqliteLaw.loaded(structure(to))) {
            assertThat(SqliteLaw.diff(SqliteLaw.read(b), SqliteLaw.read(b)).isEmpty())
                    .isTrue();
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
        }
    }

    static String script(String name) throws Exception {
        if (name.isEmpty()) {
            return "";
        }
        Path file = SCHEMAS.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no public schemas at " + SCHEMAS.normalize());
        return Files.readString(file);
    }

    /// Without its rows: those of one shop do not fit the tables of the other.
    private static String structure(String name) throws Exception {
        String script = script(name);
        return new SqliteSyntax()
                .split(script).stream()
                        .map(part -> script.substring(part.start(), part.end()))
                        .filter(statement -> !statement.startsWith("INSERT"))
                        .collect(Collectors.joining(";\n"));
    }

    private static List<Pair> pairs() throws Exception {
        List<Pair> pairs = new ArrayList<>();
        try (var files = Files.list(PAIRS)) {
            for (Path file : files.sorted().toList()) {
                JsonNode root = YAMLMapper.shared().readTree(Files.readString(file));
                root.properties().forEach(test -> {
                    JsonNode pair = test.getValue();
                    if (pair.isObject() && pair.has("desired")) {
                        pairs.add(new Pair(
                                file.getFileName() + "/" + test.getKey(),
                                pair.path("current").asString(""),
                                pair.get("desired").asString("")));
                    }
                });
            }
        }
        return pairs;
    }

    private record Pair(String name, String current, String desired) {}
}
