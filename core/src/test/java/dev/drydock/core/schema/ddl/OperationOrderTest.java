package dev.drydock.core.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationOrderTest {
    @Test
    void withoutDemandsTheGivenOrderStays() {
        assertThat(new OperationOrder<>(List.of("b", "a", "c")).sorted()).containsExactly("b", "a", "c");
    }

    @Test
    void everyDemandIsKept() {
        OperationOrder<String> order = new OperationOrder<>(List.of("view", "table", "type"));
        order.before("type", "table");
        order.before("table", "view");

        assertThat(order.sorted()).containsExactly("type", "table", "view");
    }

    @Test
    void cycleEndsWithThePreferredFirst() {
        OperationOrder<String> order = new OperationOrder<>(List.of("a", "b", "c"));
        order.before("a", "b");
        order.before("b", "a");
        order.before("b", "c");

        assertThat(order.sorted()).containsExactly("a", "b", "c");
    }

    @Test
    void strangersAndSelfMeanNothing() {
        OperationOrder<String> order = new OperationOrder<>(List.of("a"));
        order.before("a", "a");
        order.before("stranger", "a");

        assertThat(order.sorted()).containsExactly("a");
    }

    @Test
    void chainOfAHundredThousandOverflowsNothing() {
        List<Integer> nodes = IntStream.range(0, 100_000).boxed().toList();
        OperationOrder<Integer> order = new OperationOrder<>(nodes);
        for (int i = 1; i < nodes.size(); i++) {
            order.before(i, i - 1);
        }

        assertThat(order.sorted()).isEqualTo(nodes.reversed());
    }
}
