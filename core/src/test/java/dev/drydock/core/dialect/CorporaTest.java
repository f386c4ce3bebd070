package dev.drydock.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.dialect.sqlite.SqliteDialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Public schemas, read by us and counted by the server's own views. The files are not part of the project:
/// without them the test says that it skips.
@Tag("server")
class CorporaTest {
    private static final Path FOLDER = TestFiles.corpora().resolve("schemas");

    @ParameterizedTest
    @CsvSource({"sakila-postgres-schema.sql,15", "chinook-postgres.sql,11", "northwind-postgres.sql,14"})
    void serverSchemasCountAsTheInformationSchemaDoes(String file, int atLeast) throws Exception {
        String script = script(file);
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            execute(connection, script);
            execute(connection, "set search_path = public");
            Counts read = read(PostgresDialect.create().schema(), connection);
            String keys = "select count(*) from information_schema.table_constraints"
                    + " where table_schema = 'public' and constraint_type = ";
            assertThat(read)
                    .isEqualTo(new Counts(
                            count(
                                    connection,
                                    "select count(*) from information_schema.tables where table_type = 'BASE TABLE'"
                                            + " and table_schema = 'public'"),
                            count(
                                    connection,
                                    "select count(*) from information_schema.columns"
                                            + " join information_schema.tables using (table_schema, table_name)"
                                            + " where table_schema = 'public' and table_type = 'BASE TABLE'"),
                            count(connection, keys + "'PRIMARY KEY'"),
                            count(connection, keys + "'FOREIGN KEY'")));
            assertThat(read.tables).isGreaterThanOrEqualTo(atLeast);
        }
    }

    @ParameterizedTest
    @CsvSource({"sakila-sqlite-schema.sql,15", "chinook-sqlite.sql,11"})
    void fileSchemasCountAsThePragmaFunctionsDo(String file, int atLeast) throws Exception {
        String script = script(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                var statement = connection.createStatement()) {
            statement.executeUpdate(script);
            Counts read = read(SqliteDialect.create().schema(), connection);
            String tables = " from pragma_table_list t where t.type = 'table' and t.name not like 'sqlite%'";
            assertThat(read)
                    .isEqualTo(new Counts(
                            count(connection, "select count(*)" + tables),
                            count(connection, "select sum(ncol)" + tables),
                            count(
                                    connection,
                                    "select sum(exists (select 1 from pragma_table_info(t.name) where pk > 0))"
                                            + tables),
                            count(
                                    connection,
                                    "select sum((select count(distinct id) from pragma_foreign_key_list(t.name)))"
                                            + tables)));
            assertThat(read.tables).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static Counts read(SchemaReader reader, Connection connection) throws FaultException {
        List<Relation> tables = new ArrayList<>();
        for (ObjectName name : reader.names(connection, NameScope.of(ObjectKind.Group.RELATIONS))) {
            if (List.of(ObjectKind.TABLE, ObjectKind.PARTITIONED_TABLE, ObjectKind.PARTITION)
                    .contains(name.kind())) {
                tables.add((Relation) reader.detail(connection, name).orElseThrow());
            }
        }
        return new Counts(
                tables.size(),
                tables.stream().mapToLong(table -> table.columns().size()).sum(),
                keys(tables, TableConstraint.Kind.PRIMARY_KEY),
                keys(tables, TableConstraint.Kind.FOREIGN_KEY));
    }

    private static long keys(List<Relation> tables, TableConstraint.Kind kind) {
        return tables.stream()
                .flatMap(table -> table.constraints().stream())
                .filter(constraint -> constraint.kind() == kind)
                .count();
    }

    /// Without the lines that would leave the database.
    private static String script(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: no public schemas at " + FOLDER.normalize());
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches("(?i)(\\\\c|create database|drop database)\\b.*"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Counts(long tables, long columns, long primaryKeys, long foreignKeys) {}
}
