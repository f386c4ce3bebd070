package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.plan.node.PlanValue;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of counters: `shared hit=1 read=2, temp read=3`.
final class Counters {
    private static final Pattern PAIR = Pattern.compile("([a-z][a-z ]*?)=(-?[\\d.]+)");
    private static final Map<String, String> WAL = Map.of(
            "records", "WAL Records", "fpi", "WAL FPI", "bytes", "WAL Bytes", "buffers full", "WAL Buffers Full");
    private static final Map<String, String> ESTIMATES = Map.of(
            "capacity", "Estimated Capacity",
            "distinct keys", "Estimated Distinct Lookup Keys",
            "lookups", "Estimated Lookups",
            "hit percent", "Estimated Hit Percent");

    private Counters() {}

    static void buffers(String value, SequencedMap<String, PlanValue> into) {
        for (String scope : value.split(",", -1)) {
            String bare = scope.strip();
            int space = bare.indexOf(' ');
            if (space > 0) {
                String kind = capital(bare.substring(0, space));
                pairs(
                        bare.substring(space + 1),
                        (name, number) -> into.put(kind + " " + capital(name) + " Blocks", number));
            }
        }
    }

    /// `read=1 write=2` up to 14, `shared/local read=1, temp write=2` in 15 and 16, `shared read=1, local …`
    /// since.
    static void timings(String value, SequencedMap<String, PlanValue> into) {
        for (String scope : value.split(",", -1)) {
            String bare = scope.strip();
            int space = bare.indexOf(' ');
            int equals = bare.indexOf('=');
            boolean named = space > 0 && space < equals;
            String kind = named ? bare.substring(0, space) : "";
            String prefix = kind.isEmpty() || kind.equals("shared/local") ? "" : capital(kind) + " ";
            pairs(
                    named ? bare.substring(space + 1) : bare,
                    (name, number) -> into.put(prefix + "I/O " + capital(name) + " Time", number));
        }
    }

    static void wal(String value, SequencedMap<String, PlanValue> into) {
        named(value, WAL, into);
    }

    static void estimates(String value, SequencedMap<String, PlanValue> into) {
        named(value, ESTIMATES, into);
    }

    /// @param names by the word in the text
    static void named(String value, Map<String, String> names, SequencedMap<String, PlanValue> into) {
        pairs(value, (name, number) -> into.put(names.getOrDefault(name, name), number));
    }

    private interface Pair {
        void take(String name, PlanValue number);
    }

    private static void pairs(String text, Pair pair) {
        Matcher matcher = PAIR.matcher(text);
        while (matcher.find()) {
            pair.take(matcher.group(1).strip(), PlanValue.ofText(matcher.group(2)));
        }
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
