package dev.drydock.core.dialect.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.Policy;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableColumn.Generation;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads one schema that holds everything, on every major version.
@Tag("server")
@ParameterizedClass
@ValueSource(ints = {12, 13, 14, 15, 16, 17, 18})
class PostgresSchemaTest {
    private static final ShopDatabases SHOPS = new ShopDatabases();

    @Parameter
    int major;

    @AfterAll
    static void drop() throws Exception {
        SHOPS.close();
    }

    @Test
    void currentDatabaseIsMarked() throws Exception {
        List<CatalogName> catalogs = shop().catalogs();
        assertThat(catalogs).filteredOn(CatalogName::current).singleElement().satisfies(own -> {
            assertThat(own.name()).isEqualTo(shop().database());
            assertThat(own.encoding()).isEqualTo("UTF8");
            assertThat(own.connectable()).isTrue();
        });
        assertThat(catalogs)
                .filteredOn(CatalogName::template)
                .extracting(CatalogName::name)
                .contains("template0");
    }

    @Test
    void systemSchemasAreTold() throws Exception {
        assertThat(shop().schemas())
                .filteredOn(schema -> !schema.system())
                .extracting(SchemaName::name)
                .containsExactly("public", "shop");
        assertThat(shop().schemas())
                .filteredOn(SchemaName::system)
                .extracting(SchemaName::name)
                .containsExactly("information_schema", "pg_catalog");
        assertThat(shop().schemas().getLast().comment()).contains("what is sold");
    }

    @Test
    void everyKindIsListed() throws Exception {
        assertThat(shop().names(NameScope.everything().inSchema("shop")))
                // Since 14 the server makes constructors of a multirange with each range.
                .filteredOn(name -> !name.name().equals("span_multirange"))
                .extracting(name -> name.kind() + " " + name.name() + "(" + name.arguments() + ")")
                .containsExactlyInAnyOrder(
                        "ENUM_TYPE mood()",
                        "DOMAIN price()",
                        "COMPOSITE_TYPE address()",
                        "RANGE_TYPE span()",
                        "TABLE customer()",
                        "PARTITIONED_TABLE orders()",
                        "PARTITION orders_2025()",
                        "PARTITION orders_rest()",
                        "TABLE booking()",
                        "VIEW customers()",
                        "MATERIALISED_VIEW totals()",
                        "SEQUENCE customer_id_seq()",
                        "SEQUENCE numbers()",
                        "SEQUENCE used()",
                        "FUNCTION add(a integer, b integer)",
                        "FUNCTION add(a text)",
                        "PROCEDURE tidy()",
                        "AGGREGATE total(integer)",
                        "FUNCTION stamp()",
                        "FUNCTION span(date, date)",
                        "FUNCTION span(date, date, text)",
                        "TRIGGER stamp()",
                        "TRIGGER quiet()");
    }

    @Test
    void systemObjectsComeOnlyWhenAsked() throws Exception {
        assertThat(shop().names(NameScope.everything())).noneMatch(ObjectName::system);
        assertThat(shop().names(NameScope.everything().withSystem().inSchema("pg_catalog")))
                .hasSizeGreaterThan(2_000)
                .allMatch(ObjectName::system);
    }

    @Test
    void partitionsAndTriggersKnowTheirTables() throws Exception {
        assertThat(shop().name("orders_2025").parent().orElseThrow())
                .isEqualTo(new ObjectName.Parent(shop().name("orders").id(), "shop", "orders"));
        assertThat(shop().name("stamp", ObjectKind.TRIGGER)
                        .parent()
                        .orElseThrow()
                        .name())
                .isEqualTo("customer");
    }

    @Test
    void estimatesAreUnknownUntilStatisticsRun() throws Exception {
        assertThat(shop().name("booking").estimatedRows()).isEqualTo(-1);
        assertThat(shop().name("booking").estimatedBytes()).isEqualTo(-1);
        shop().execute("create table if not exists public.counted as select generate_series(1, 1000) as n");
        shop().execute("analyze public.counted");
        ObjectName counted =
                shop().names(NameScope.everything().named("counted")).getFirst();
        assertThat(counted.estimatedRows()).isEqualTo(1_000);
        assertThat(counted.estimatedBytes()).isBetween(5 * 8_192L, 8 * 8_192L);
    }

    @Test
    void columnsAreToldInFull() throws Exception {
        assertThat(shop().relation("customer").columns())
                .containsExactly(
                        column(1, "id", "bigint", false, Generation.IDENTITY_ALWAYS, Optional.empty()),
                        new TableColumn(
                                2,
                                "name",
                                "character varying(20)",
                                false,
                                Generation.NONE,
                                Optional.of("'nobody'::character varying"),
                                Optional.of("\"C\""),
                                Optional.of("the 'name'")),
                        column(3, "mood", "shop.mood", true, Generation.NONE, Optional.empty()),
                        column(4, "home", "shop.address", true, Generation.NONE, Optional.empty()),
                        column(5, "cents", "numeric(10,2)", false, Generation.NONE, Optional.empty()),
                        column(6, "cents_with_tax", "numeric", true, Generation.STORED, Optional.of("(cents * 1.19)")));
        assertThat(shop().relation("booking").columns())
                .extracting(column -> column.position() + " " + column.name())
                .containsExactly("1 room", "2 during", "3 weight");
    }

    @Test
    void virtualColumnsAreTold() throws Exception {
        if (major >= 18) {
            shop().execute("create table if not exists public.lazy (a int, b int generated always as (a * 2) virtual)");
            ObjectName lazy = shop().names(NameScope.everything().named("lazy")).getFirst();
            assertThat(((Relation) shop().detail(lazy)).columns().getLast().generation())
                    .isEqualTo(Generation.VIRTUAL);
        } else {
            assertThat(shop().relation("customer").columns()).noneMatch(column -> column.generation() == Generation.VIRTUAL);
        }
    }

    @Test
    void foreignKeysTellBothSides() throws Exception {
        assertThat(shop().relation("orders").primaryKey()).containsExactly("id", "day");
        TableConstraint key = constraint(shop().relation("orders"), "orders_customer");
        assertThat(key.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(key.columns()).containsExactly("customer");
        assertThat(key.deferrable()).isTrue();
        assertThat(key.reference().orElseThrow())
                .isEqualTo(new TableConstraint.Reference(
                        "shop", "customer", List.of("id"), Action.CASCADE, Action.SET_NULL));
        assertThat(shop().relation("customer").referencedBy()).containsExactly(key);
        assertThat(shop().relation("orders").referencedBy())
                .extracting(TableConstraint::name)
                .containsExactly("orders_parent");
    }

    @Test
    void constraintsKeepTheServersText() throws Exception {
        assertThat(shop().relation("customer").constraints())
                .extracting(constraint -> constraint.kind() + " " + constraint.name() + " " + constraint.definition())
                .containsExactly(
                        "PRIMARY_KEY customer_pkey PRIMARY KEY (id)",
                        "UNIQUE customer_name_key UNIQUE (name)",
                        "CHECK cents_positive CHECK ((cents > (0)::numeric))");
        assertThat(constraint(shop().relation("booking"), "booking_overlap").kind()).isEqualTo(Kind.EXCLUSION);
        assertThat(constraint(shop().relation("booking"), "late").validated()).isFalse();
    }

    @Test
    void indexesAreToldInFull() throws Exception {
        TableIndex index = shop().relation("booking").indexes().stream()
                .filter(candidate -> candidate.name().equals("booking_room"))
                .findFirst()
                .orElseThrow();
        assertThat(index.keys()).containsExactly("room", "(weight + 1)");
        assertThat(index.included()).containsExactly("during");
        assertThat(index.predicate()).contains("(room > 0)");
        assertThat(index.method()).isEqualTo("btree");
        assertThat(index.valid()).isTrue();
        assertThat(index.unique()).isFalse();
        assertThat(index.scans()).isEqualTo(OptionalLong.of(0));
        assertThat(index.definition()).startsWith("CREATE INDEX booking_room ON shop.booking USING btree (room DESC");
        assertThat(index.comment()).contains("by room");
        assertThat(shop().relation("orders").indexes()).singleElement().satisfies(primary -> {
            assertThat(primary.primary()).isTrue();
            assertThat(primary.scans()).isEmpty();
        });
    }

    @Test
    void triggersPoliciesAndPartitionsAreTold() throws Exception {
        assertThat(shop().relation("customer").triggers())
                .extracting(TableTrigger::name, TableTrigger::firing)
                .containsExactly(
                        tuple("quiet", TableTrigger.Firing.DISABLED), tuple("stamp", TableTrigger.Firing.ORIGIN));
        assertThat(shop().relation("customer").rowSecurity().enabled()).isTrue();
        assertThat(shop().relation("customer").rowSecurity().policies())
                .containsExactly(new Policy(
                        "own_rows",
                        false,
                        Policy.Command.UPDATE,
                        List.of("public"),
                        Optional.of("((name)::text = CURRENT_USER)"),
                        Optional.of("(cents > (1)::numeric)")));
        assertThat(shop().relation("orders").partitioning().key()).contains("RANGE (day)");
        assertThat(shop().relation("orders").partitioning().partitions())
                .extracting(ObjectDetail.Partition::bound)
                .containsExactly("FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')", "DEFAULT");
        assertThat(shop().relation("orders_rest").partitioning().bound()).contains("DEFAULT");
        assertThat(shop().relation("booking").options()).containsExactly("fillfactor=70");
        assertThat(shop().relation("customer").about().comment()).contains("first\nsecond line");
        assertThat(shop().relation("customers").definition().orElseThrow()).contains("FROM shop.customer");
        assertThat(shop().relation("totals").definition().orElseThrow()).contains("FROM shop.customer");
    }

    @Test
    void sequencesTellTheirState() throws Exception {
        var fresh = (ObjectDetail.Sequence) shop().detail(shop().name("numbers"));
        assertThat(fresh.lastValue()).isEmpty();
        assertThat(fresh.readable()).isTrue();
        assertThat(List.of(fresh.start(), fresh.minimum(), fresh.maximum(), fresh.increment()))
                .containsExactly(5L, 5L, 500L, 5L);
        assertThat(fresh.cycles()).isTrue();
        assertThat(fresh.type()).isEqualTo("integer");
        var used = (ObjectDetail.Sequence) shop().detail(shop().name("used"));
        assertThat(used.lastValue()).isEqualTo(OptionalLong.of(7));
        var identity = (ObjectDetail.Sequence) shop().detail(shop().name("customer_id_seq"));
        assertThat(identity.ownedBy()).contains(new ObjectDetail.OwningColumn("shop", "customer", "id"));
    }

    @Test
    void routinesTellTheirText() throws Exception {
        List<ObjectName> adds = shop().names(NameScope.everything().named("add"));
        var second = (ObjectDetail.Routine) shop().detail(adds.getLast());
        assertThat(second.securityDefiner()).isTrue();
        assertThat(second.result()).isEqualTo("text");
        assertThat(second.language()).isEqualTo("sql");
        assertThat(second.definition().orElseThrow()).startsWith("CREATE OR REPLACE FUNCTION shop.add(a text)");
        assertThat(second.about().comment()).contains("adds nothing");
        var total = (ObjectDetail.Routine) shop().detail(shop().name("total"));
        assertThat(total.definition()).isEmpty();
    }

    @Test
    void typesTellWhatTheyAreMadeOf() throws Exception {
        assertThat(shop().type("mood").labels()).containsExactly("sad", "\"; drop table x; --", "it's");
        assertThat(shop().type("mood").about().comment()).contains("how it feels");
        assertThat(shop().type("price").baseType()).contains("numeric(10,2)");
        assertThat(shop().type("price").nullable()).isFalse();
        assertThat(shop().type("price").expression()).contains("0");
        assertThat(shop().type("price").checks()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("price_positive");
            assertThat(check.definition()).isEqualTo("CHECK ((VALUE >= (0)::numeric))");
        });
        assertThat(shop().type("address").attributes())
                .extracting(TableColumn::type)
                .containsExactly("text", "character varying(10)");
        var span = (ObjectDetail.Type) shop().detail(shop().name("span", ObjectKind.RANGE_TYPE));
        assertThat(span.baseType()).contains("date");
    }

    @Test
    void triggersAndExtensionsHaveDetails() throws Exception {
        var stamp = (ObjectDetail.Trigger) shop().detail(shop().name("stamp", ObjectKind.TRIGGER));
        assertThat(stamp.trigger().definition()).startsWith("CREATE TRIGGER stamp BEFORE INSERT ON shop.customer");
        assertThat(stamp.trigger().comment()).contains("stamps");
        ObjectName crypto =
                shop().names(NameScope.of(ObjectKind.Group.EXTENSIONS)).getFirst();
        assertThat(((ObjectDetail.Extension) shop().detail(crypto)).version()).startsWith("1.");
    }

    private Shop shop() throws Exception {
        return SHOPS.on(major);
    }

    private static TableConstraint constraint(Relation relation, String name) {
        return relation.constraints().stream()
                .filter(constraint -> constraint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static TableColumn column(
            int position,
            String name,
            String type,
            boolean nullable,
            Generation generation,
            Optional<String> expression) {
        return new TableColumn(
                position, name, type, nullable, generation, expression, Optional.empty(), Optional.empty());
    }
}
