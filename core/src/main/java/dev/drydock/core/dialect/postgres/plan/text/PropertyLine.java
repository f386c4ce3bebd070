package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.PlanValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `Name: value` lines, brought to the names and shapes of the JSON format.
final class PropertyLine {
    private static final Pattern UNIT = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ?(?:ms|kB|b|B|bytes|MB|us)");
    private static final Pattern FRAGMENT = Pattern.compile("([A-Z][A-Za-z -]*): +(.*)", Pattern.DOTALL);
    private static final Pattern ORIGINALLY = Pattern.compile("(\\d+)(?: \\(originally (\\d+)\\))?");
    private static final Pattern SAMPLING =
            Pattern.compile("(.+?) \\((.*?)\\)(?: REPEATABLE \\((.*)\\))?", Pattern.DOTALL);

    /// Lines of several facts, separated by two spaces.
    private static final Set<String> COMPOSITE = Set.of(
            "Sort Method",
            "Buckets",
            "Batches",
            "Planned Partitions",
            "Hits",
            "Storage",
            "Peak Memory Usage",
            "Disk Usage",
            "HashAgg Batches",
            "Memory Usage");

    private static final Set<String> KNOWN = Set.of(
            "Buffers",
            "I/O Timings",
            "WAL",
            "Heap Blocks",
            "Sampling",
            "Tuples",
            "Estimates",
            "Memory",
            "Full-sort Groups",
            "Pre-sorted Groups",
            "Workers Planned",
            "Workers Launched",
            "Single Copy",
            "Heap Fetches",
            "Index Searches",
            "Inner Unique",
            "Disabled",
            "Subplans Removed",
            "Tuples Inserted",
            "Conflicting Tuples",
            "Async Capable");

    private PropertyLine() {}

    /// The name in `name: value`; `""` where it is no such line.
    static String name(String body) {
        int colon = body.indexOf(':');
        if (colon < 2 || colon > 60 || (colon + 1 < body.length() && body.charAt(colon + 1) != ' ')) {
            return "";
        }
        for (int i = 0; i < colon; i++) {
            char c = body.charAt(i);
            boolean first = i == 0 || body.charAt(i - 1) == ' ';
            boolean fits = i == 0 ? c >= 'A' && c <= 'Z' : isWord(c) || (c == ' ' && !first);
            if (!fits) {
                return "";
            }
        }
        return body.substring(0, colon);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_/()#.-".indexOf(c) >= 0;
    }

    static boolean isKnown(String name) {
        return Names.isList(name)
                || Names.isText(name)
                || COMPOSITE.contains(name)
                || KNOWN.contains(name)
                || name.startsWith("Rows Removed by ");
    }

    /// @param type of the node, `""` for what is no node
    /// @return whether it was understood
    static boolean put(String body, String type, SequencedMap<String, PlanValue> into) {
        String name = name(body);
        if (name.isEmpty()) {
            return false;
        }
        String value = body.substring(name.length() + 1).stripLeading();
        switch (name) {
            case "Buffers" -> Counters.buffers(value, into);
            case "I/O Timings" -> Counters.timings(value, into);
            case "WAL" -> Counters.wal(value, into);
            case "Heap Blocks" ->
                Counters.named(value, Map.of("exact", "Exact Heap Blocks", "lossy", "Lossy Heap Blocks"), into);
            case "Tuples" ->
                Counters.named(
                        value,
                        Map.of(
                                "inserted", "Tuples Inserted",
                                "updated", "Tuples Updated",
                                "deleted", "Tuples Deleted",
                                "skipped", "Tuples Skipped"),
                        into);
            case "Memory" ->
                Counters.named(value, Map.of("used", "Memory Used", "allocated", "Memory Allocated"), into);
            case "Estimates" -> Counters.estimates(value, into);
            case "Full-sort Groups", "Pre-sorted Groups" -> groups(name, value, into);
            case "Sampling" -> sampling(value, into);
            default -> plain(name, value, body, type, into);
        }
        return true;
    }

    private static void plain(
            String name, String value, String body, String type, SequencedMap<String, PlanValue> into) {
        if (COMPOSITE.contains(name)) {
            composite(body, type, into);
        } else if (Names.isList(name)) {
            into.put(
                    name,
                    new Items(Pieces.items(value).stream()
                            .<PlanValue>map(Text::new)
                            .toList()));
        } else if (Names.isText(name)) {
            into.put(name, new Text(value));
        } else {
            into.put(name, number(name, value));
        }
    }

    /// Without the unit that only the text format prints.
    static PlanValue number(String name, String value) {
        boolean bare = value.isEmpty() || Character.isDigit(value.charAt(value.length() - 1));
        if (bare) {
            return Names.typed(name, value);
        }
        Matcher unit = UNIT.matcher(value);
        return Names.typed(name, unit.matches() ? unit.group(1) : value);
    }

    private static void composite(String body, String type, SequencedMap<String, PlanValue> into) {
        for (String piece : body.strip().split(" {2,}(?=[A-Z])", -1)) {
            Matcher fragment = FRAGMENT.matcher(piece);
            if (fragment.matches()) {
                fact(fragment.group(1), fragment.group(2).strip(), type, into);
            }
        }
    }

    private static void fact(String name, String value, String type, SequencedMap<String, PlanValue> into) {
        switch (name) {
            case "Buckets" -> originally("Hash Buckets", value, into);
            case "Batches" -> {
                if (type.equals("Hash")) {
                    originally("Hash Batches", value, into);
                } else {
                    into.put("HashAgg Batches", number(name, value));
                }
            }
            case "Memory Usage" -> into.put("Peak Memory Usage", number(name, value));
            case "Hits", "Misses", "Evictions", "Overflows" -> into.put("Cache " + name, number(name, value));
            case "Memory", "Disk" -> {
                into.put("Sort Space Used", number(name, value));
                into.put("Sort Space Type", new Text(name));
            }
            default -> into.put(name, number(name, value));
        }
    }

    private static void originally(String name, String value, SequencedMap<String, PlanValue> into) {
        Matcher numbers = ORIGINALLY.matcher(value);
        if (numbers.matches()) {
            PlanValue now = PlanValue.ofText(numbers.group(1));
            into.put(name, now);
            into.put("Original " + name, numbers.group(2) == null ? now : PlanValue.ofText(numbers.group(2)));
        }
    }

    /// `5  Sort Methods: top-N heapsort, quicksort  Average Memory: 26kB  Peak Memory: 26kB`.
    private static void groups(String name, String value, SequencedMap<String, PlanValue> into) {
        LinkedHashMap<String, PlanValue> group = new LinkedHashMap<>();
        String[] pieces = value.split(" {2,}(?=[A-Z])", -1);
        group.put("Group Count", PlanValue.ofText(pieces[0].strip()));
        for (String piece : pieces) {
            Matcher fragment = FRAGMENT.matcher(piece);
            if (!fragment.matches()) {
                continue;
            }
            String key = fragment.group(1);
            if (key.startsWith("Sort Method")) {
                group.put(
                        "Sort Methods Used",
                        new Items(Pieces.items(fragment.group(2).strip()).stream()
                                .<PlanValue>map(Text::new)
                                .toList()));
            } else if (key.startsWith("Average ") || key.startsWith("Peak ")) {
                int space = key.indexOf(' ');
                space(group, "Sort Space " + key.substring(space + 1))
                        .put(
                                key.substring(0, space) + " Sort Space Used",
                                number(key, fragment.group(2).strip()));
            }
        }
        into.put(name, new PlanValue.Group(group));
    }

    private static SequencedMap<String, PlanValue> space(SequencedMap<String, PlanValue> group, String name) {
        PlanValue space = group.computeIfAbsent(name, _ -> new PlanValue.Group(new LinkedHashMap<>()));
        return space instanceof PlanValue.Group(var members) ? members : new LinkedHashMap<>();
    }

    private static void sampling(String value, SequencedMap<String, PlanValue> into) {
        Matcher sampling = SAMPLING.matcher(value);
        if (!sampling.matches()) {
            into.put("Sampling", new Text(value));
            return;
        }
        into.put("Sampling Method", new Text(sampling.group(1)));
        List<PlanValue> parameters = Pieces.items(sampling.group(2)).stream()
                .<PlanValue>map(Text::new)
                .toList();
        into.put("Sampling Parameters", new Items(parameters));
        if (sampling.group(3) != null) {
            into.put("Repeatable Seed", new Text(sampling.group(3)));
        }
    }
}
