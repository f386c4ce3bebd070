package dev.drydock.app.gallery.plan;

import java.util.Locale;

/// Plans that are too large to stand in a file.
final class HardPlans {
    private HardPlans() {}

    /// Each node inside the one before.
    static String deep(int depth) {
        StringBuilder json = new StringBuilder("[{\"Plan\": ");
        for (int i = 0; i < depth; i++) {
            double millis = 1.0 + (depth - i) / 8.0;
            json.append(String.format(
                    Locale.ROOT,
                    "{\"Node Type\": \"%s\", \"Startup Cost\": 0.0, \"Total Cost\": %d.0, \"Plan Rows\": %d,"
                            + " \"Plan Width\": 8, \"Actual Startup Time\": 0.001, \"Actual Total Time\": %.3f,"
                            + " \"Actual Rows\": %d, \"Actual Loops\": 1",
                    i == depth - 1 ? "Result" : i % 3 == 0 ? "Subquery Scan" : "Limit",
                    depth - i,
                    i % 7 == 0 ? 10 : 1000,
                    millis,
                    1000));
            json.append(i == depth - 1 ? "" : ", \"Plans\": [");
        }
        json.append("}").append("]}".repeat(depth - 1)).append(", \"Execution Time\": ");
        return json.append(1.5 + depth / 8.0).append("}]").toString();
    }

    /// One append over partitions, most of them left out at run time.
    static String partitions(int count) {
        StringBuilder text = new StringBuilder("""
            Aggregate  (cost=8021.00..8021.01 rows=1 width=8) (actual time=96.204..96.210 rows=1 loops=1)
              ->  Append  (cost=0.00..8000.00 rows=20000 width=8) (actual time=0.020..90.110 rows=18240 loops=1)
                    Subplans Removed: 40
            """.stripIndent());
        for (int i = 1; i <= count; i++) {
            boolean ran = i % 9 == 0;
            text.append(String.format(
                    Locale.ROOT,
                    "        ->  Index Scan using readings_%1$d_%2$02d_taken_at_idx on readings_%1$d_%2$02d"
                            + " readings_%3$d  (cost=0.28..40.00 rows=100 width=8)%4$s%n              Index Cond:"
                            + " (taken_at >= '2024-03-01'::date)%n",
                    2008 + i / 12,
                    i % 12 + 1,
                    i,
                    ran
                            ? String.format(
                                    Locale.ROOT,
                                    " (actual time=0.010..%.3f rows=%d loops=1)",
                                    i == 90 ? 41.2 : 1.9,
                                    i == 90 ? 9120 : 415)
                            : " (never executed)"));
        }
        return text + "Planning Time: 48.120 ms\nExecution Time: 96.804 ms\n";
    }
}
