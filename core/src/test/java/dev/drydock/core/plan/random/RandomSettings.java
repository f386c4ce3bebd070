package dev.drydock.core.plan.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Settings under which planners do what they seldom do, and options of the answer.
final class RandomSettings {
    private static final List<String> SWITCHES = List.of(
            "enable_hashjoin",
            "enable_mergejoin",
            "enable_nestloop",
            "enable_seqscan",
            "enable_indexscan",
            "enable_bitmapscan",
            "enable_sort",
            "enable_hashagg",
            "enable_material",
            "enable_indexonlyscan");
    private static final List<String> SWITCHES_14 = List.of("enable_memoize", "enable_incremental_sort");

    private final Random random;
    private final int major;

    RandomSettings(Random random, int major) {
        this.random = random;
        this.major = major;
    }

    List<String> next() {
        List<String> settings = new ArrayList<>();
        for (String name : SWITCHES) {
            off(name, 7, settings);
        }
        if (major >= 14) {
            SWITCHES_14.forEach(name -> off(name, 9, settings));
        }
        if (random.nextInt(3) == 0) {
            settings.add("work_mem = '64kB'");
        }
        if (random.nextInt(4) == 0) {
            settings.add("random_page_cost = 1");
        }
        if (random.nextInt(3) == 0) {
            parallel(settings);
        } else if (random.nextInt(2) == 0) {
            settings.add("max_parallel_workers_per_gather = 0");
        }
        if (random.nextInt(12) == 0) {
            settings.add("jit_above_cost = 0");
        }
        if (random.nextInt(3) == 0) {
            settings.add("track_io_timing = on");
        }
        return settings;
    }

    private void off(String name, int oneOf, List<String> settings) {
        if (random.nextInt(oneOf) == 0) {
            settings.add(name + " = off");
        }
    }

    private void parallel(List<String> settings) {
        settings.add("parallel_setup_cost = 0");
        settings.add("parallel_tuple_cost = 0");
        settings.add("min_parallel_table_scan_size = 0");
        settings.add("min_parallel_index_scan_size = 0");
        settings.add("max_parallel_workers_per_gather = " + (1 + random.nextInt(3)));
        settings.add("parallel_leader_participation = " + (random.nextInt(3) == 0 ? "off" : "on"));
        if (random.nextInt(8) == 0) {
            settings.add((major >= 16 ? "debug_parallel_query" : "force_parallel_mode") + " = on");
        }
    }

    /// Of EXPLAIN.
    String options() {
        StringBuilder options = new StringBuilder("analyze, verbose, buffers");
        if (major >= 13 && random.nextInt(4) == 0) {
            options.append(", wal");
        }
        if (random.nextInt(8) == 0) {
            options.append(", settings");
        }
        if (random.nextInt(15) == 0) {
            options.append(", timing off");
        }
        if (major >= 17 && random.nextInt(5) == 0) {
            options.append(", memory, serialize");
        }
        int format = random.nextInt(6);
        return options.append(", format ")
                .append(format < 3 ? "text" : List.of("json", "xml", "yaml").get(format - 3))
                .toString();
    }
}
