package dev.drydock.core.dialect.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.Policy;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import dev.drydock.testing.HostileNames;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names that try to break out of a query, in every position a name or a comment can have.
@Tag("server")
class HostileNamesTest {
    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    @BeforeAll
    static void open() throws Exception {
        TestDatabase database = TestServers.postgres();
        shop = new Shop(database, database.connection());
        shop.execute("create table x (canary int)");
        // A table and a type of one name cannot live in one schema.
        shop.execute("create schema kinds");
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
    }

    @ParameterizedTest
    @MethodSource("dev.drydock.testing.HostileNames#all")
    void nameIsReadBackInEveryPosition(String name) throws Exception {
        String quoted = HostileNames.quoted(name);
        String literal = HostileNames.literal(name);
        shop.execute("create schema " + quoted);
        shop.execute("set search_path = " + quoted);
        shop.execute("create type kinds." + quoted + " as enum (" + literal + ")");
        shop.execute("create type plain as (" + quoted + " int)");
        shop.execute("create table t (" + quoted + " int constraint " + quoted + " check (" + quoted
                + " > 0), mood kinds." + quoted + " default " + literal + ")");
        shop.execute("create index i on t (" + quoted + ") where mood = " + literal);
        shop.execute("comment on table t is " + literal);
        shop.execute("comment on column t." + quoted + " is " + literal);
        shop.execute("comment on schema " + quoted + " is " + literal);
        shop.execute("create function " + quoted + "(" + quoted + " kinds." + quoted
                + ") returns int language sql as 'select 1'");
        shop.execute("create function fire() returns trigger language plpgsql as 'begin return new; end'");
        shop.execute("create table " + quoted + " (" + quoted + " int primary key, far int constraint " + quoted
                + " references " + quoted + ")");
        shop.execute("create trigger " + quoted + " before insert on " + quoted + " execute function fire()");
        shop.execute("create policy " + quoted + " on " + quoted + " using (" + quoted + " > 0)");
        shop.execute("create sequence s owned by " + quoted + "." + quoted);
        shop.execute("reset search_path");

        assertTables(name);
        assertOthers(name);
        assertThat(shop.names(NameScope.everything().inSchema("public")))
                .extracting(ObjectName::name)
                .containsExactly("x");
    }

    private static void assertTables(String name) throws Exception {
        Relation commented = relation(name, "t");
        assertThat(commented.about().comment()).contains(name);
        assertThat(commented.columns().getFirst().name()).isEqualTo(name);
        assertThat(commented.columns().getFirst().comment()).contains(name);
        assertThat(commented.constraints()).extracting(TableConstraint::name).containsExactly(name);
        assertThat(commented.indexes()).extracting(TableIndex::name).containsExactly("i");
        Relation table = relation(name, name);
        assertThat(table.about().name().schema()).isEqualTo(name);
        assertThat(table.primaryKey()).containsExactly(name);
        assertThat(table.columns()).extracting(TableColumn::name).containsExactly(name, "far");
        assertThat(table.referencedBy()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo(name);
            assertThat(key.reference().orElseThrow())
                    .isEqualTo(new TableConstraint.Reference(
                            name, name, List.of(name), Action.NO_ACTION, Action.NO_ACTION));
        });
        assertThat(table.triggers()).extracting(TableTrigger::name).containsExactly(name);
        assertThat(table.rowSecurity().policies()).extracting(Policy::name).containsExactly(name);
    }

    private static void assertOthers(String name) throws Exception {
        NameScope all = NameScope.everything().inSchema(name);
        List<ObjectName> named = shop.names(all.named(name));
        assertThat(named)
                .extracting(ObjectName::kind)
                .containsExactlyInAnyOrder(ObjectKind.TABLE, ObjectKind.FUNCTION, ObjectKind.TRIGGER);
        for (ObjectName object : named) {
            assertThat(shop.detail(object).about().name()).isEqualTo(object);
        }
        var mood = (ObjectDetail.Type) detail("kinds", name, ObjectKind.ENUM_TYPE);
        assertThat(mood.labels()).containsExactly(name);
        var composite = (ObjectDetail.Type) detail(name, "plain", ObjectKind.COMPOSITE_TYPE);
        assertThat(composite.attributes()).extracting(TableColumn::name).containsExactly(name);
        var sequence = (ObjectDetail.Sequence) detail(name, "s", ObjectKind.SEQUENCE);
        assertThat(sequence.ownedBy()).contains(new ObjectDetail.OwningColumn(name, name, name));
        assertThat(shop.schemas())
                .anyMatch(
                        schema -> schema.name().equals(name) && schema.comment().equals(Optional.of(name)));
    }

    private static ObjectDetail detail(String schema, String name, ObjectKind kind) throws Exception {
        return shop.detail(
                shop.names(NameScope.of(kind.group()).inSchema(schema).named(name)).stream()
                        .filter(found -> found.kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    private static Relation relation(String schema, String name) throws Exception {
        ObjectName found = shop.names(NameScope.of(ObjectKind.Group.RELATIONS)
                        .inSchema(schema)
                        .named(name))
                .getFirst();
        return (Relation) shop.detail(found);
    }
}
