package dev.drydock.core.dialect.sqlite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.dialect.sqlite.SqliteDialect;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableColumn.Generation;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.testing.HostileNames;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteSchemaTest {
    private static final SchemaReader READER = SqliteDialect.create().schema();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void load() throws Exception {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
        try (InputStream script = Objects.requireNonNull(SqliteSchemaTest.class.getResourceAsStream("shop.sql"))) {
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyKindIsListed() throws Exception {
        assertThat(READER.names(connection, NameScope.everything()))
                .extracting(name -> name.kind() + " " + name.schema() + "." + name.name())
                .containsExactlyInAnyOrder(
                        "TABLE main.customer",
                        "TABLE main.plain",
                        "TABLE main.orders",
                        "VIEW main.names",
                        "TRIGGER main.stamp",
                        "VIRTUAL_TABLE main.words",
                        "TABLE main.pragma_table_list",
                        "VIEW main.pragma_table_xinfo");
        assertThat(READER.names(connection, NameScope.everything().withSystem()))
                .filteredOn(ObjectName::system)
                .extracting(ObjectName::name)
                .contains("sqlite_sequence", "words_data");
    }

    @Test
    void columnsTellGeneration() throws Exception {
        assertThat(relation("customer").columns())
                .extracting(column -> column.position() + " " + column.name() + " " + column.type() + " "
                        + column.nullable() + " " + column.generation())
                .containsExactly(
                        "1 id INTEGER true NONE",
                        "2 name TEXT false NONE",
                        "3 cents INTEGER false NONE",
                        "4 tax INTEGER true " + Generation.STORED,
                        "5 gross INTEGER true " + Generation.VIRTUAL);
        assertThat(relation("customer").columns().get(1).expression()).contains("'nobody'");
        assertThat(relation("names").columns()).extracting(TableColumn::name).containsExactly("name");
        assertThat(relation("words").columns()).extracting(TableColumn::name).contains("body");
    }

    @Test
    void keysTellBothSides() throws Exception {
        assertThat(relation("plain").primaryKey()).containsExactly("b", "a");
        assertThat(relation("plain").options()).containsExactly("WITHOUT ROWID", "STRICT");
        assertThat(relation("customer").constraints())
                .extracting(TableConstraint::definition)
                .containsExactly("PRIMARY KEY (\"id\")", "UNIQUE (\"name\")");
        List<TableConstraint> keys = relation("orders").constraints().stream()
                .filter(key -> key.kind() == Kind.FOREIGN_KEY)
                .toList();
        assertThat(keys)
                .extracting(key -> key.reference().orElseThrow())
                .containsExactlyInAnyOrder(
                        new TableConstraint.Reference(
                                "main", "customer", List.of("id"), Action.CASCADE, Action.SET_NULL),
                        new TableConstraint.Reference(
                                "main", "plain", List.of("b", "a"), Action.NO_ACTION, Action.NO_ACTION));
        assertThat(relation("customer").referencedBy()).singleElement().satisfies(key -> {
            assertThat(key.table()).isEqualTo("orders");
            assertThat(key.columns()).containsExactly("customer");
        });
    }

    @Test
    void indexesAndTriggersTellTheirText() throws Exception {
        TableIndex partial = relation("orders").indexes().stream()
                .filter(index -> index.name().equals("orders_customer"))
                .findFirst()
                .orElseThrow();
        assertThat(partial.keys()).containsExactly("customer", "");
        assertThat(partial.definition()).endsWith("where customer is not null");
        assertThat(relation("customer").triggers())
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.definition()).contains("|| ';'"));
        ObjectName stamp = only(NameScope.everything().named("stamp"));
        assertThat(stamp.parent()).contains(new ObjectName.Parent(0, "main", "customer"));
        assertThat(READER.detail(connection, stamp)).containsInstanceOf(ObjectDetail.Trigger.class);
        assertThat(relation("names").definition().orElseThrow()).contains("select name from customer");
    }

    @Test
    void rowsAreEstimatedAfterAnalyze() throws Exception {
        assertThat(only(NameScope.everything().named("plain")).estimatedRows()).isEqualTo(-1);
        execute("insert into plain values ('a', 1), ('b', 2), ('c', 3); analyze");
        assertThat(only(NameScope.everything().named("plain")).estimatedRows()).isEqualTo(3);
    }

    @Test
    void attachedFilesAreSchemas() throws Exception {
        execute("create temp table passing (a)");
        for (String name : List.of("{object}", "new\nline\"; drop table customer; --")) {
            execute("attach ':memory:' as " + HostileNames.quoted(name));
            execute("create table " + HostileNames.quoted(name) + ".there (a primary key)");
            ObjectName there = only(NameScope.everything().inSchema(name));
            assertThat(there.name()).isEqualTo("there");
            assertThat(((Relation) READER.detail(connection, there).orElseThrow()).primaryKey())
                    .containsExactly("a");
        }
        assertThat(READER.schemas(connection)).extracting(SchemaName::name).contains("main", "temp", "{object}");
        assertThat(only(NameScope.everything().inSchema("temp")).name()).isEqualTo("passing");
        assertThat(READER.catalogs(connection)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.drydock.testing.HostileNames#all")
    void hostileNamesAreReadBackInEveryPosition(String name) throws Exception {
        String quoted = HostileNames.quoted(name);
        execute("create table " + quoted + " (" + quoted + " integer primary key, far integer references " + quoted
                + " (" + quoted + "))");
        String index = HostileNames.quoted("i " + name);
        execute("create index " + index + " on " + quoted + " (far)");
        execute("create trigger " + HostileNames.quoted("t " + name) + " after delete on " + quoted
                + " begin select 1; end");
        Relation table = relation(name);
        assertThat(table.primaryKey()).containsExactly(name);
        assertThat(table.referencedBy())
                .singleElement()
                .satisfies(key ->
                        assertThat(key.reference().orElseThrow().columns()).containsExactly(name));
        assertThat(table.indexes()).extracting(TableIndex::name).containsExactly("i " + name);
        assertThat(table.triggers()).hasSize(1);
        assertThat(relation("customer").columns()).hasSize(5);
    }

    @Test
    void droppedTableHasNoDetail() throws Exception {
        ObjectName plain = only(NameScope.everything().named("plain"));
        execute("drop table orders");
        execute("drop table plain");
        assertThat(READER.detail(connection, plain)).isEmpty();
        assertThat(READER.detail(connection, ObjectName.of(ObjectKind.TABLE, "nowhere", "plain")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void closedConnectionIsAFault() throws Exception {
        connection.close();
        assertThatThrownBy(() -> READER.schemas(connection)).isInstanceOf(FaultException.class);
    }

    private ObjectName only(NameScope scope) throws FaultException {
        return READER.names(connection, scope).getFirst();
    }

    private Relation relation(String name) throws FaultException {
        NameScope scope = NameScope.of(ObjectKind.Group.RELATIONS).named(name);
        return (Relation) READER.detail(connection, only(scope)).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
