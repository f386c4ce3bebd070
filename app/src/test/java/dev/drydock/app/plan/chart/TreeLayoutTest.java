package dev.drydock.app.plan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.plan.state.Outline;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.RowsRemoved;
import dev.drydock.core.plan.node.Totals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TreeLayoutTest {
    /// @param up how many levels each node stands above the one before it, so that it has another parent
    private static Outline outline(List<Integer> up) {
        List<PlanNode> nodes = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        for (int i = 0; i <= up.size(); i++) {
            int back = i == 0 ? 0 : Math.min(up.get(i - 1), path.size() - 1);
            for (int j = 0; j < back; j++) {
                path.removeLast();
            }
            nodes.add(node(i + 1, path.isEmpty() ? 0 : path.getLast()));
            path.add(i + 1);
        }
        return Outline.of(new Plan(
                nodes,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of(),
                false));
    }

    private static PlanNode node(int id, int parent) {
        return new PlanNode(
                id,
                parent,
                parent == 0 ? ChildKind.ROOT : ChildKind.OUTER,
                new Operator(
                        "Result", "Result", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""),
                Optional.empty(),
                Optional.empty(),
                Totals.NONE,
                RowsRemoved.NONE,
                List.of(),
                Set.of(),
                NodeLinks.NONE,
                new LinkedHashMap<>());
    }

    @Property(tries = 300)
    void nodesOfALevelStandApartAndInOrder(@ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> up) {
        Outline outline = outline(up);
        TreeLayout layout = TreeLayout.of(outline);
        double[] last = new double[outline.deepest() + 1];
        java.util.Arrays.fill(last, Double.NEGATIVE_INFINITY);
        for (int id = 1; id <= outline.size(); id++) {
            double x = layout.x(id);
            assertThat(x).isGreaterThanOrEqualTo(0);
            assertThat(x - last[outline.depth(id)]).isGreaterThan(TreeLayout.WIDTH);
            last[outline.depth(id)] = x;
            assertThat(x + TreeLayout.WIDTH).isLessThanOrEqualTo(layout.width() + 1e-6);
        }
    }

    @Property(tries = 100)
    void parentsStandInTheMiddleAndEveryNodeIsFoundWhereItStands(
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> up) {
        Outline outline = outline(up);
        TreeLayout layout = TreeLayout.of(outline);
        for (int id = 1; id <= outline.size(); id++) {
            Box box = layout.box(id);
            assertThat(layout.at(box.middle(), box.y() + 1)).isEqualTo(id);
            int first = outline.firstChild(id);
            if (first != 0) {
                int end = first;
                while (outline.nextSibling(end) != 0) {
                    end = outline.nextSibling(end);
                }
                assertThat(box.x())
                        .isCloseTo((layout.x(first) + layout.x(end)) / 2, org.assertj.core.data.Offset.offset(1e-6));
            }
        }
    }

    @Test
    void deepAndWideTreesAreLaidOut() {
        Outline deep = outline(java.util.Collections.nCopies(9_999, 0));
        assertThat(TreeLayout.of(deep).height()).isEqualTo(9_999 * TreeLayout.STEP + TreeLayout.HEIGHT);
        Outline wide = outline(java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> i == 0 ? 0 : 1)
                .toList());
        assertThat(TreeLayout.of(wide).width()).isGreaterThan(20_000 * TreeLayout.WIDTH);
    }
}
