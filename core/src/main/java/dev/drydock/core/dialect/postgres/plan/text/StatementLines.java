package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.PlanValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines about the whole statement, brought to the shapes of the JSON format.
final class StatementLines {
    private static final Pattern HEAD = Pattern.compile(
            "(?:Planning|Execution) [Tt]ime: .*|Total runtime: .*|Trigger .*: (?:time=\\S* )?calls=.*|Planning:|JIT:"
                    + "|JIT for worker \\d+:|Settings: .*|Query Identifier: .*|Serialization: .*");
    private static final Pattern TRIGGER = Pattern.compile(
            "Trigger(?: (?!for constraint )(.+?))?(?: for constraint (.+?))?(?: on (.+?))?: (?:time=([\\d.]+)"
                    + " )?calls=([\\d.]+)");
    private static final Pattern SETTING = Pattern.compile("([\\w.]+) = (?:'((?:[^']|'')*)'|(NULL))");
    private static final Pattern TIMING =
            Pattern.compile("([A-Z][a-z]+) ([\\d.]+) ms(?: \\(([A-Z][a-z]+) ([\\d.]+) ms\\))?");
    private static final Pattern OPTION = Pattern.compile("([A-Z][a-z]+) (true|false)");
    private static final Pattern SERIALIZATION =
            Pattern.compile("(?:time=([\\d.]+) ms +)?output=(\\d+)kB +format=(\\w+)");

    private final LinkedHashMap<String, PlanValue> statement = new LinkedHashMap<>();
    private final List<PlanValue> triggers = new ArrayList<>();

    static boolean isHead(String body) {
        return !body.isEmpty()
                && "PETJSQ".indexOf(body.charAt(0)) >= 0
                && HEAD.matcher(body).matches();
    }

    /// Names that stand under `JIT:` only.
    static boolean isJit(String name) {
        return name.equals("Functions") || name.equals("Options") || name.equals("Timing");
    }

    boolean isEmpty() {
        return statement.isEmpty();
    }

    SequencedMap<String, PlanValue> finish() {
        if (!triggers.isEmpty()) {
            statement.put("Triggers", new Items(triggers));
        }
        statement.values().removeIf(value -> value instanceof Group(var members) && members.isEmpty());
        return statement;
    }

    void put(String name, PlanValue value) {
        statement.put(name, value);
    }

    /// @return where the lines beneath it go; empty map of nobody where there are none
    SequencedMap<String, PlanValue> head(String body) {
        int colon = body.indexOf(':');
        String name = body.substring(0, colon);
        String value = body.substring(colon + 1).strip();
        switch (name) {
            case "Planning time" -> statement.put("Planning Time", PropertyLine.number(name, value));
            case "Execution time" -> statement.put("Execution Time", PropertyLine.number(name, value));
            case "Total runtime" -> statement.put("Total Runtime", PropertyLine.number(name, value));
            case "Settings" -> statement.put(name, settings(value));
            case "Planning", "JIT" -> {
                return group(statement, name);
            }
            case "Serialization" -> {
                return serialization(value);
            }
            default -> {
                if (body.startsWith("Trigger ")) {
                    trigger(body);
                } else if (name.startsWith("JIT for worker")) {
                    return new LinkedHashMap<>();
                } else {
                    statement.put(name, PropertyLine.number(name, value));
                }
            }
        }
        return new LinkedHashMap<>();
    }

    static SequencedMap<String, PlanValue> group(SequencedMap<String, PlanValue> in, String name) {
        return in.computeIfAbsent(name, _ -> new Group(new LinkedHashMap<>())) instanceof Group(var members)
                ? members
                : new LinkedHashMap<>();
    }

    private static PlanValue settings(String value) {
        LinkedHashMap<String, PlanValue> settings = new LinkedHashMap<>();
        Matcher matcher = SETTING.matcher(value);
        while (matcher.find()) {
            settings.put(
                    matcher.group(1),
                    new Text(matcher.group(2) == null ? "" : matcher.group(2).replace("''", "'")));
        }
        return new Group(settings);
    }

    private SequencedMap<String, PlanValue> serialization(String value) {
        SequencedMap<String, PlanValue> group = group(statement, "Serialization");
        Matcher matcher = SERIALIZATION.matcher(value);
        if (matcher.find()) {
            if (matcher.group(1) != null) {
                group.put("Time", PlanValue.ofText(matcher.group(1)));
            }
            group.put("Output Volume", PlanValue.ofText(matcher.group(2)));
            group.put("Format", new Text(matcher.group(3)));
        }
        return group;
    }

    private void trigger(String body) {
        Matcher matcher = TRIGGER.matcher(body);
        if (!matcher.matches()) {
            return;
        }
        LinkedHashMap<String, PlanValue> trigger = new LinkedHashMap<>();
        text(trigger, "Trigger Name", matcher.group(1));
        text(trigger, "Constraint Name", matcher.group(2));
        text(trigger, "Relation", matcher.group(3));
        if (matcher.group(4) != null) {
            trigger.put("Time", PlanValue.ofText(matcher.group(4)));
        }
        trigger.put("Calls", PlanValue.ofText(matcher.group(5)));
        triggers.add(new Group(trigger));
    }

    private static void text(SequencedMap<String, PlanValue> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, new Text(value));
        }
    }

    /// `Functions`, `Options` and `Timing` of just-in-time compilation.
    static void jit(String name, String value, SequencedMap<String, PlanValue> into) {
        switch (name) {
            case "Options" -> {
                Matcher matcher = OPTION.matcher(value);
                SequencedMap<String, PlanValue> options = group(into, name);
                while (matcher.find()) {
                    options.put(
                            matcher.group(1),
                            new PlanValue.Flag(matcher.group(2).equals("true")));
                }
            }
            case "Timing" -> {
                Matcher matcher = TIMING.matcher(value);
                SequencedMap<String, PlanValue> timing = group(into, name);
                while (matcher.find()) {
                    PlanValue ms = PlanValue.ofText(matcher.group(2));
                    if (matcher.group(3) == null) {
                        timing.put(matcher.group(1), ms);
                    } else {
                        SequencedMap<String, PlanValue> part = group(timing, matcher.group(1));
                        part.put(matcher.group(3), PlanValue.ofText(matcher.group(4)));
                        part.put("Total", ms);
                    }
                }
            }
            default -> into.put(name, PlanValue.ofText(value));
        }
    }
}
