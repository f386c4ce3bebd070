package dev.drydock.core.bench;

import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.measure.Arithmetic;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/// Reading a large plan and computing its times, in memory.
public final class PlanBench {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;

    private PlanBench() {}

    /// Milliseconds of reading and computing, the median of warm rounds.
    ///
    /// @param characters of the text form
    public record Figures(int nodes, double textMillis, double jsonMillis, long characters) {}

    /// @param reader of the dialect whose format the generated plans have
    public static Figures run(int nodes, Function<String, PlanReading> reader) {
        String text = text(nodes);
        String json = json(nodes);
        return new Figures(nodes, median(text, nodes, reader), median(json, nodes, reader), text.length());
    }

    private static double median(String plan, int nodes, Function<String, PlanReading> reader) {
        double[] millis = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            int measured = reader.apply(plan) instanceof PlanReading.Read(var plans)
                    ? Arithmetic.of(plans.getFirst()).nodes().size()
                    : 0;
            if (measured != nodes) {
                throw new IllegalStateException(measured + " of " + nodes + " nodes were read");
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    /// An append of joins, the same tree as [#json].
    static String text(int nodes) {
        StringBuilder plan = new StringBuilder("Append  (cost=0.00..9000.00 rows=100 width=8)"
                + " (actual time=0.010..9000.000 rows=100 loops=1)\n  Buffers: shared hit=200000\n");
        for (int id = 2; id <= nodes; id++) {
            plan.append(String.format(Locale.ROOT, """
                  ->  Index Scan using part_%1$d_pkey on part_%1$d p_%1$d  (cost=0.42..8.44 rows=1 width=8) (actual time=0.010..0.020 rows=1 loops=1)
                        Index Cond: ((id > %1$d) AND (id < 5000))
                        Filter: ((state)::text = 'open'::text)
                        Rows Removed by Filter: 7
                        Buffers: shared hit=4 read=1
                """, id));
        }
        return plan.append("Planning Time: 1.000 ms\nExecution Time: 9001.000 ms\n")
                .toString();
    }

    static String json(int nodes) {
        StringBuilder plan = new StringBuilder("""
            [
              {
                "Plan": {
                  "Node Type": "Append",
                  "Parallel Aware": false,
                  "Startup Cost": 0.00, "Total Cost": 9000.00, "Plan Rows": 100, "Plan Width": 8,
                  "Actual Startup Time": 0.010, "Actual Total Time": 9000.000, "Actual Rows": 100, "Actual Loops": 1,
                  "Shared Hit Blocks": 200000,
                  "Plans": [
            """);
        for (int id = 2; id <= nodes; id++) {
            plan.append(String.format(Locale.ROOT, """
                        {
                          "Node Type": "Index Scan",
                          "Parent Relationship": "Member",
                          "Parallel Aware": false,
                          "Async Capable": false,
                          "Scan Direction": "Forward",
                          "Index Name": "part_%1$d_pkey",
                          "Relation Name": "part_%1$d",
                          "Alias": "p_%1$d",
                          "Startup Cost": 0.42,
                          "Total Cost": 8.44,
                          "Plan Rows": 1,
                          "Plan Width": 8,
                          "Actual Startup Time": 0.010,
                          "Actual Total Time": 0.020,
                          "Actual Rows": 1,
                          "Actual Loops": 1,
                          "Index Cond": "((id > %1$d) AND (id < 5000))",
                          "Rows Removed by Index Recheck": 0,
                          "Filter": "((state)::text = 'open'::text)",
                          "Rows Removed by Filter": 7,
                          "Shared Hit Blocks": 4,
                          "Shared Read Blocks": 1,
                          "Shared Dirtied Blocks": 0,
                          "Shared Written Blocks": 0,
                          "Temp Read Blocks": 0,
                          "Temp Written Blocks": 0
                        }%2$s
                """, id, id < nodes ? "," : ""));
        }
        return plan.append("]}, \"Planning Time\": 1.000, \"Execution Time\": 9001.000}]")
                .toString();
    }
}
