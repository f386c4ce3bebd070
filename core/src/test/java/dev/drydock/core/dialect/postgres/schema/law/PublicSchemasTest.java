package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole public schemas, made from nothing, from each other, and taken back.
@Tag("server")
class PublicSchemasTest {
    private static final Path FOLDER = TestFiles.corpora().resolve("schemas");

    @ParameterizedTest
    @CsvSource({
        "'',sakila-postgres-schema.sql",
        "chinook-postgres.sql,northwind-postgres.sql",
        "sakila-postgres-schema.sql,chinook-postgres.sql"
    })
    void oneBecomesTheOther(String from, String to) throws Exception {
        assumeTrue(PgDump.program().isPresent(), "skipped: no pg_dump");
        try (TestDatabase a = TestServers.postgresWithTools().orElseThrow();
                TestDatabase b = TestServers.postgresWithTools().orElseThrow()) {
            SchemaPairsTest.load(a, script(from));
            SchemaPairsTest.load(b, script(to));
            assertThat(SchemaLaw.judge(a, b, true)).isEqualTo(new SchemaLaw.Verdict(true, true, true, ""));
        }
    }

    private static String script(String name) throws Exception {
        if (name.isEmpty()) {
            return "";
        }
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no public schemas at " + FOLDER.normalize());
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches("(?i)(\\\\c|create database|drop database)\\b.*"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
