package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.plan.node.PlanValue;
import java.util.Map;
import java.util.SequencedMap;

/// Lines of counters: `shared hit=1 read=2, temp read=3`.
final class Counters {
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
        int from = 0;
        for (int equals = text.indexOf('='); equals > 0; equals = text.indexOf('=', from)) {
            String name = words(text, from, equals);
            Cursor cursor = new Cursor(text, equals + 1);
            PlanValue number = cursor.number();
            if (cursor.isRight() && !name.isEmpty()) {
                pair.take(name, number);
            }
            from = equals + 1;
        }
    }

    /// Small letters and spaces that end at a place, and begin no further left than another.
    private static String words(String text, int from, int end) {
        int start = end;
        while (start > from && isLetterOrSpace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).strip();
    }

    private static boolean isLetterOrSpace(char c) {
        return (c >= 'a' && c <= 'z') || c == ' ';
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
