package dev.drydock.core.dialect.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.PartBody.Index;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.TranslationNote;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole public schemas: there, back, and against the same schema as others wrote it for the other DBMS.
@Tag("server")
class TranslatedSchemasTest {
    private static final Path FOLDER = TestFiles.corpora().resolve("schemas");

    @ParameterizedTest
    @CsvSource({
        "true,sakila-mysql-schema.sql,sakila-postgres-schema.sql",
        "true,chinook-mysql.sql,chinook-postgres.sql",
        "false,sakila-mysql-schema.sql,sakila-postgres-schema.sql",
        "false,chinook-mysql.sql,chinook-postgres.sql"
    })
    void schemaLoadsThereAndBack(boolean mariaDb, String file, String other) throws Exception {
        try (MysqlDatabase source = fresh(mariaDb);
                MysqlDatabase back = fresh(mariaDb);
                TestDatabase target = TestServers.postgres();
                TestDatabase reference = TestServers.postgres();
                Connection from = Sides.open(source);
                Connection to = target.connection();
                Connection home = Sides.open(back);
                Connection theirs = reference.connection()) {
            Sides.MYSQL.load(from, script(file));
            Translation there = Sides.carry(Sides.MYSQL, from, Sides.POSTGRES, to);
            say(file + " -> postgres", there);
            SchemaSnapshot original = Sides.MYSQL.read(from);
            SchemaSnapshot carried = Sides.POSTGRES.read(to);
            assertThat(columns(carried)).isEqualTo(columns(original));
            assertThat(keys(carried)).isEqualTo(keys(original));

            Translation again = Sides.carry(Sides.POSTGRES, to, Sides.MYSQL, home);
            say(file + " -> postgres -> mysql", again);
            SchemaSnapshot returned = Sides.MYSQL.read(home);
            assertThat(columns(returned)).isEqualTo(columns(original));
            assertThat(keys(returned)).isEqualTo(keys(original));

            Sides.POSTGRES.load(theirs, script(other));
            Set<String> others = tables(Sides.POSTGRES.read(theirs));
            assertThat(bare(tables(carried)).stream()
                            .filter(bare(others)::contains)
                            .count())
                    .as("%s and %s", tables(carried), others)
                    .isGreaterThanOrEqualTo(bare(tables(original)).size() - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,sakila-postgres-schema.sql",
        "true,chinook-postgres.sql",
        "true,northwind-postgres.sql",
        "false,sakila-postgres-schema.sql",
        "false,northwind-postgres.sql"
    })
    void schemaLoadsTheOtherWay(boolean mariaDb, String file) throws Exception {
        try (MysqlDatabase target = fresh(mariaDb);
                TestDatabase source = TestServers.postgres();
                Connection from = source.connection();
                Connection to = Sides.open(target)) {
            Sides.POSTGRES.load(from, script(file));
            Translation there = Sides.carry(Sides.POSTGRES, from, Sides.MYSQL, to);
            say(file + " -> mysql", there);
            SchemaSnapshot original = Sides.POSTGRES.read(from);
            assertThat(tables(Sides.MYSQL.read(to)))
                    .isEqualTo(original.elements().values().stream()
                            .filter(element -> element.body() instanceof Table table
                                    && table.partitionOf().isEmpty())
                            .map(element -> element.key().name())
                            .collect(Collectors.toSet()));
        }
    }

    private static MysqlDatabase fresh(boolean mariaDb) {
        return mariaDb ? TestServers.mariadb() : TestServers.mysql();
    }

    private static String script(String name) throws Exception {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no public schemas at " + FOLDER.normalize());
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches("(?i)\\\\c\\b.*"))
                    .collect(Collectors.joining("\n"))
                    .replace("sakila.", "");
        }
    }

    private static void say(String what, Translation translation) {
        translation.notes().stream()
                .filter(note -> Boolean.getBoolean("drydock.translate.notes"))
                .forEach(note -> TestServers.say(note.toString()));
        TestServers.say("[Translation] " + what + ": "
                + translation.notes().stream()
                        .collect(Collectors.groupingBy(TranslationNote::reason, Collectors.counting()))
                + " lost views: "
                + translation.notes().stream()
                        .filter(note -> note.subject().kind() == ElementKind.VIEW)
                        .map(note -> note.subject().name())
                        .toList());
    }

    private static Set<String> tables(SchemaSnapshot snapshot) {
        return snapshot.elements().keySet().stream()
                .filter(key -> key.kind() == ElementKind.TABLE)
                .map(key -> key.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> bare(Set<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace("_", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> columns(SchemaSnapshot snapshot) {
        Set<String> tables = tables(snapshot);
        return snapshot.elements().keySet().stream()
                .filter(key -> key.kind() == ElementKind.COLUMN && tables.contains(key.parent()))
                .map(key -> key.parent() + "." + key.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(SchemaSnapshot snapshot) {
        return snapshot.elements().values().stream()
                .flatMap(element -> key(element).stream())
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> key(Element element) {
        String table = element.key().parent();
        if (element.body() instanceof Constraint constraint && constraint.type() != Kind.CHECK) {
            String far = constraint
                    .reference()
                    .map(reference -> " -> " + reference.table().name() + reference.columns())
                    .orElse("");
            return Optional.of(table + " " + (constraint.type() == Kind.PRIMARY_KEY ? "PRIMARY " : "")
                    + constraint.columns() + far);
        }
        if (element.body() instanceof Index index
                && index.unique()
                && index.keys().stream().noneMatch(one -> one.expression().contains("("))) {
            return Optional.of(table + " "
                    + index.keys().stream()
                            .map(one -> one.expression().replaceAll("[`\"]", ""))
                            .toList());
        }
        return Optional.empty();
    }
}
