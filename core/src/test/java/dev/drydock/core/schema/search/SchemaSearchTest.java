package dev.drydock.core.schema.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.schema.browse.Reach;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.search.SchemaSearch.Hit;
import dev.drydock.core.schema.search.SchemaSearch.Where;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Looking around in a snapshot.
class SchemaSearchTest {
    private static final SchemaSnapshot.Origin ORIGIN = new SchemaSnapshot.Origin("postgres", 17, "d", "me");
    private static final ElementKey SHIP = ElementKey.of(ElementKind.TABLE, "public", "ship");
    private static final ElementKey HEAVY = ElementKey.of(ElementKind.VIEW, "public", "heavy");
    private static final ElementKey WORST = ElementKey.of(ElementKind.VIEW, "other", "worst");

    private static SchemaSnapshot snapshot() {
        List<Element> views = List.of(
                Element.of(HEAVY, new RelationBody.View("SELECT id\n FROM ship WHERE Tonnage > 1000", new TreeMap<>())),
                Element.of(WORST, new RelationBody.View("SELECT id FROM heavy", new TreeMap<>())));
        SchemaSnapshot empty = SchemaSnapshot.of(
                ORIGIN,
                views,
                List.of(new Dependency(HEAVY, SHIP.part(ElementKind.COLUMN, "tonnage")), new Dependency(WORST, HEAVY)));
        return Draft.of(empty, Dialects.byId("postgres").orElseThrow().syntax())
                .with(new Edit.NewTable(SHIP))
                .with(new Edit.AddColumn(SHIP, "tonnage", ColumnShape.of("int")))
                .with(new Edit.Comment(SHIP, Optional.of("What floats, by tonnage")))
                .now();
    }

    @Test
    void textIsFoundInColumnsCommentsAndDefinitionsWithWhatIsAroundIt() {
        assertThat(new SchemaSearch(snapshot()).find("TONN", 10))
                .containsExactly(
                        new Hit(SHIP.part(ElementKind.COLUMN, "tonnage"), Where.COLUMN, "tonnage"),
                        new Hit(SHIP, Where.COMMENT, "What floats, by tonnage"),
                        new Hit(HEAVY, Where.DEFINITION, "SELECT id FROM ship WHERE Tonnage > 1000"));
        assertThat(new SchemaSearch(snapshot()).find(" ", 10)).isEmpty();
        assertThat(new SchemaSearch(snapshot()).find("nowhere", 10)).isEmpty();
    }

    @Test
    void whatNeedsATableIsToldToAnyDepthAndBothWays() {
        Reach reach = new Reach(snapshot());
        assertThat(reach.dependants(SHIP))
                .containsExactly(new Reach.Step(HEAVY, 1, SHIP), new Reach.Step(WORST, 2, HEAVY));
        assertThat(reach.dependencies(WORST))
                .containsExactly(new Reach.Step(HEAVY, 1, WORST), new Reach.Step(SHIP, 2, HEAVY));
    }

    @Test
    void largeSchemaIsSearchedInATypistsPatience() {
        List<Element> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(Element.of(
                    ElementKey.of(ElementKind.VIEW, "s" + i % 10, "orders_" + i),
                    new RelationBody.View("SELECT customer_" + i + ", total FROM sales.orders_" + i, new TreeMap<>())));
        }
        SchemaSearch search = new SchemaSearch(SchemaSnapshot.of(ORIGIN, many, List.of()));
        long started = System.nanoTime();
        List<Hit> hits = search.find("customer_4999", 100);
        long millis = (System.nanoTime() - started) / 1_000_000;
        assertThat(hits).hasSize(11);
        assertThat(millis).isLessThan(500);
    }
}
