package dev.drydock.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every catalog query says what it reads and where that is documented; where a search path exists, nothing is
/// looked up along it.
class CatalogResourcesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("drydock.root", ".."), "core/src/main/resources/dev/drydock/core/dialect");

    /// A function call, unless it is qualified, and the tables read.
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])([a-z_0-9]+)\\(");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?([\\w.(]+)");
    private static final Pattern CAST = Pattern.compile("::([\\w.]+)");
    /// Grammar of SQL that looks like a call.
    private static final Set<String> GRAMMAR = Set.of("array", "coalesce", "greatest", "nullif");

    @ParameterizedTest
    @MethodSource("queries")
    void queryHasAHeader(Path query) throws IOException {
        assertThat(Files.readString(query))
                .matches("(?s)-- \\w.*")
                .containsPattern("(?m)^-- Versions: \\S+")
                .contains("Source: ");
    }

    @ParameterizedTest
    @MethodSource("qualifiedQueries")
    void nothingIsLookedUpAlongTheSearchPath(Path query) throws IOException {
        String sql = Files.readString(query)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replaceAll("'[^']*'", "''");
        assertThat(names(CALL, sql)).allMatch(GRAMMAR::contains);
        assertThat(names(READ, sql)).allMatch(name -> name.startsWith("pg_catalog.") || name.startsWith("("));
        assertThat(names(CAST, sql)).allMatch(name -> name.startsWith("pg_catalog."));
    }

    private static List<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    static List<Path> queries() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            List<Path> queries = files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file ->
                            FOLDER.relativize(file).getName(1).toString().equals("schema"))
                    .toList();
            assertThat(queries).hasSizeGreaterThan(25);
            return queries;
        }
    }

    static List<Path> qualifiedQueries() throws IOException {
        return queries().stream()
                .filter(query -> query.startsWith(FOLDER.resolve("postgres")))
                .toList();
    }
}
