package dev.drydock.core.schema.erd.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdModels;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.ErdOptions.Detail;
import dev.drydock.core.schema.erd.ErdOptions.Grouping;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ErdLayoutTest {
    @Property(tries = 120)
    void cardsNeverOverlapAndNoWireRunsThroughOne(
            @ForAll @IntRange(min = 1, max = 40) int tables,
            @ForAll boolean circles,
            @ForAll long seed,
            @ForAll Detail detail,
            @ForAll Grouping grouping,
            @ForAll @IntRange(min = 0, max = 3) int distance) {
        ErdModel model = ErdModels.random(tables, circles, seed);
        ErdOptions options = distance == 0
                ? ErdOptions.everything()
                : ErdOptions.around(model.entities().firstKey(), distance);
        isProper(ErdLayout.of(model, options.detailed(detail).grouped(grouping)));
    }

    private static void isProper(ErdLayout layout) {
        assertThat(layout.wires()).hasSameSizeAs(layout.model().relations());
        List<Card> cards = layout.cards();
        for (int i = 0; i < cards.size(); i++) {
            Area area = cards.get(i).area();
            assertThat(layout.area().grown(0.01).holds(area.x(), area.y())).isTrue();
            assertThat(layout.area().grown(0.01).holds(area.right(), area.bottom()))
                    .isTrue();
            for (int j = i + 1; j < cards.size(); j++) {
                assertThat(area.overlaps(cards.get(j).area()))
                        .as(
                                "%s and %s",
                                cards.get(i).entity().name(),
                                cards.get(j).entity().name())
                        .isFalse();
            }
        }
        layout.wires().forEach(wire -> isProper(layout, wire));
        for (Frame frame : layout.frames()) {
            for (Frame other : layout.frames()) {
                assertThat(frame.equals(other) || !frame.area().overlaps(other.area()))
                        .isTrue();
            }
        }
    }

    private static void isProper(ErdLayout layout, Wire wire) {
        List<Point> points = wire.points();
        endsAtItsColumn(layout.card(wire.relation().from()), wire.relation().fromColumns(), points.getFirst());
        endsAtItsColumn(layout.card(wire.relation().to()), wire.relation().toColumns(), points.getLast());
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())))
                    .as("level or upright: %s", points)
                    .isLessThan(0.01);
            for (Card card : layout.cards()) {
                assertThat(through(card.area().grown(-0.1), a, b))
                        .as("%s runs through %s: %s", wire.relation().name(), card, points)
                        .isFalse();
            }
        }
        double first = Math.abs(points.get(1).x() - points.getFirst().x());
        double last =
                Math.abs(points.getLast().x() - points.get(points.size() - 2).x());
        assertThat(Math.min(first, last)).as("room for marks: %s", points).isGreaterThanOrEqualTo(Wire.STUB - 0.01);
    }

    private static boolean through(Area card, Point a, Point b) {
        return Math.max(a.x(), b.x()) > card.x()
                && Math.min(a.x(), b.x()) < card.right()
                && Math.max(a.y(), b.y()) > card.y()
                && Math.min(a.y(), b.y()) < card.bottom();
    }

    private static void endsAtItsColumn(Optional<Card> maybe, List<String> columns, Point end) {
        Card card = maybe.orElseThrow();
        boolean atEdge = Math.abs(end.x() - card.area().x()) < 0.01
                || Math.abs(end.x() - card.area().right()) < 0.01;
        assertThat(atEdge).isTrue();
        assertThat(end.y())
                .isBetween(
                        card.rowY(card.row(columns.getFirst())) - Card.ROW / 2,
                        card.rowY(card.row(columns.getFirst())) + Card.ROW / 2);
    }

    @Test
    void threeHundredTablesAreLaidOutInTime() {
        ErdModel model = ErdModels.random(300, false, 7);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begun = clock.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        ErdLayout first = ErdLayout.of(model, ErdOptions.everything());
        long cold = (clock.getCurrentThreadCpuTime() - begun) / 1_000_000;
        long seen = (System.nanoTime() - wall) / 1_000_000;
        begun = clock.getCurrentThreadCpuTime();
        ErdLayout second = ErdLayout.of(model, ErdOptions.everything());
        long warm = (clock.getCurrentThreadCpuTime() - begun) / 1_000_000;
        System.getLogger("erd")
                .log(
                        System.Logger.Level.INFO,
                        "300 tables, {0} relations: {1} ms of a core the first time ({2} ms on the clock), {3} ms the"
                                + " second",
                        model.relations().size(),
                        cold,
                        seen,
                        warm);
        assertThat(second).isEqualTo(first);
        assertThat(cold).isLessThan(4_000);
        assertThat(warm).isLessThan(2_000);
    }
}
