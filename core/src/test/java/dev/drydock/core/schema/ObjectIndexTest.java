package dev.drydock.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectIndexTest {
    @Test
    void wholeNameComesBeforePrefixBeforeWordBeforeHumpsBeforeAnywhere() {
        ObjectIndex index = index("preorders", "o_r_d_e_r", "all_order", "orders", "order");
        assertThat(found(index, "order")).containsExactly("order", "orders", "all_order", "o_r_d_e_r", "preorders");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(found(index("Customer", "CUSTOMERS"), "cuSTomer")).containsExactly("Customer", "CUSTOMERS");
        assertThat(found(index("ÉTAGE"), "étage")).containsExactly("ÉTAGE");
    }

    @Test
    void humpsFindWordsInTheirOrder() {
        ObjectIndex index = index("customer_orders", "CustomerOrders", "orders_customer", "col_32_fk");
        assertThat(found(index, "cuor")).containsExactly("customer_orders", "CustomerOrders");
        assertThat(found(index, "c3f")).containsExactly("col_32_fk");
        assertThat(found(index, "cr")).isEmpty();
    }

    @Test
    void dotSplitsSchemaFromName() {
        ObjectName there = ObjectName.of(ObjectKind.TABLE, "harbour", "berth");
        ObjectName elsewhere = ObjectName.of(ObjectKind.TABLE, "public", "berth");
        ObjectName dotted = ObjectName.of(ObjectKind.TABLE, "public", "har.ber");
        ObjectIndex index = new ObjectIndex(List.of(there, elsewhere, dotted));
        assertThat(index.find("har.ber", 9)).containsExactly(dotted, there);
        assertThat(index.find("harbour.", 9)).containsExactly(there);
        assertThat(index.find("p.BERTH", 9)).containsExactly(elsewhere);
    }

    @Test
    void blankFilterFindsEverythingUpToTheLimit() {
        ObjectIndex index = index("a", "b", "c");
        assertThat(found(index, " ")).containsExactly("a", "b", "c");
        assertThat(index.find("", 2)).hasSize(2);
        assertThat(index.find("zz", 2)).isEmpty();
    }

    @Test
    void longAndOddNamesAreFound() {
        String far = "x".repeat(80) + "_needle";
        assertThat(found(index(far, "İstanbul", "", "_"), "needle")).containsExactly(far);
        assertThat(found(index("İstanbul"), "stan")).containsExactly("İstanbul");
        assertThat(found(index("a_".repeat(40)), "a".repeat(33))).isEmpty();
        assertThat(found(index("a_".repeat(40)), "a".repeat(32))).hasSize(1);
    }

    @Test
    void keystrokeOverFiftyThousandNamesIsFast() {
        List<ObjectName> names = IntStream.range(0, 50_000)
                .mapToObj(i -> ObjectName.of(ObjectKind.TABLE, "tenant_" + i % 100, "customer_order_item_history_" + i))
                .toList();
        ObjectIndex index = new ObjectIndex(names);
        List<Long> micros = new ArrayList<>();
        List<Long> cpuMicros = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String filter :
                    List.of("customer_order_4", "tenant_7.coih", "cuorith", "história", "_9", "a_a_a_a_b")) {
                for (int end = 1; end <= filter.length(); end++) {
                    long cpu = cpuNanos();
                    long start = System.nanoTime();
                    index.find(filter.substring(0, end), Integer.MAX_VALUE);
                    micros.add((System.nanoTime() - start) / 1_000);
                    cpuMicros.add((cpuNanos() - cpu) / 1_000);
                }
            }
        }
        print("filter keystroke over 50,000 names: elapsed " + summary(micros) + "; cpu " + summary(cpuMicros));
        assertThat(Duration.ofNanos(Collections.max(cpuMicros) * 1_000)).isLessThan(Duration.ofMillis(500));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String summary(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return "first " + micros.getFirst() + " us, median " + sorted.get(sorted.size() / 2) + " us, 95% "
                + sorted.get(sorted.size() * 95 / 100) + " us, longest " + sorted.getLast() + " us";
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println("[ObjectIndex] " + line);
    }

    private static ObjectIndex index(String... names) {
        return new ObjectIndex(Arrays.stream(names)
                .map(name -> ObjectName.of(ObjectKind.TABLE, "s", name))
                .toList());
    }

    private static List<String> found(ObjectIndex index, String filter) {
        return index.find(filter, 100).stream().map(ObjectName::name).toList();
    }
}
