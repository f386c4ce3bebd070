package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.dialect.postgres.plan.RawNode;
import dev.drydock.core.plan.node.PlanValue.Flag;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words before the numbers of a node: kind, strategy, join type, index, relation, alias (`ExplainNode` and
/// `ExplainTargetRel` in `explain.c`).
final class NodeName {
    private static final Pattern JOIN = Pattern.compile(
            "(Nested Loop|Merge|Hash)(?: (Left|Full|Right Semi|Right Anti|Right|Semi|Anti|Unique Outer|Unique Inner))?"
                    + " Join");
    private static final Pattern AGGREGATE =
            Pattern.compile("(?:(Partial|Finalize) )?(Aggregate|GroupAggregate|HashAggregate|MixedAggregate)");
    private static final Pattern SET =
            Pattern.compile("(SetOp|HashSetOp)(?: (Intersect All|Intersect|Except All|Except))?");
    private static final Pattern CUSTOM = Pattern.compile("Custom Scan \\((.*?)\\)(?: on (.*))?");
    private static final Map<String, String> STRATEGIES = Map.of(
            "Aggregate", "Plain", "GroupAggregate", "Sorted", "HashAggregate", "Hashed", "MixedAggregate", "Mixed");
    private static final Set<String> WRITES = Set.of("Insert", "Update", "Delete", "Merge");
    private static final Set<String> PLAIN = Set.of(
            "Result",
            "ProjectSet",
            "Append",
            "Merge Append",
            "Recursive Union",
            "BitmapAnd",
            "BitmapOr",
            "Nested Loop",
            "Seq Scan",
            "Sample Scan",
            "Gather",
            "Gather Merge",
            "Index Scan",
            "Index Only Scan",
            "Bitmap Index Scan",
            "Bitmap Heap Scan",
            "Tid Scan",
            "Tid Range Scan",
            "Subquery Scan",
            "Function Scan",
            "Table Function Scan",
            "Values Scan",
            "CTE Scan",
            "Named Tuplestore Scan",
            "WorkTable Scan",
            "Foreign Scan",
            "Foreign Insert",
            "Foreign Update",
            "Foreign Delete",
            "Custom Scan",
            "Materialize",
            "Memoize",
            "Sort",
            "Incremental Sort",
            "Group",
            "WindowAgg",
            "Unique",
            "LockRows",
            "Limit",
            "Hash");

    private NodeName() {}

    /// Whether the server can have printed this as a node without numbers.
    static boolean isKnown(String text) {
        String kind = kind(text);
        return PLAIN.contains(kind)
                || JOIN.matcher(kind).matches()
                || AGGREGATE.matcher(kind).matches()
                || SET.matcher(kind).matches()
                || CUSTOM.matcher(bare(text)).matches()
                || (WRITES.contains(kind) && text.length() > kind.length());
    }

    private static String bare(String text) {
        String rest = text.startsWith("Parallel ") ? text.substring(9) : text;
        return rest.startsWith("Async ") ? rest.substring(6) : rest;
    }

    private static String kind(String text) {
        String rest = bare(text);
        int end = target(rest);
        String kind = rest.substring(0, end);
        return kind.endsWith(" Backward") ? kind.substring(0, kind.length() - 9) : kind;
    }

    private static int target(String text) {
        int on = text.indexOf(" on ");
        int using = text.indexOf(" using ");
        int end = on < 0 ? text.length() : on;
        return using >= 0 && using < end ? using : end;
    }

    static void read(String text, RawNode node) {
        String rest = bare(text);
        if (text.startsWith("Parallel ")) {
            node.put("Parallel Aware", new Flag(true));
        }
        if (rest.length() < text.length() && text.contains("Async ")) {
            node.put("Async Capable", new Flag(true));
        }
        Matcher custom = CUSTOM.matcher(rest);
        if (custom.matches()) {
            node.put(Names.TYPE, "Custom Scan");
            node.put("Custom Plan Provider", custom.group(1));
            if (custom.group(2) != null) {
                target(custom.group(2), Names.RELATION, node);
            }
            return;
        }
        kindAndTarget(rest, node);
    }

    private static void kindAndTarget(String rest, RawNode node) {
        int end = target(rest);
        String kind = rest.substring(0, end);
        String tail = rest.substring(end);
        if (kind.startsWith("Subquery Scan ")) {
            tail = " on " + kind.substring(14);
            kind = "Subquery Scan";
        }
        if (kind.startsWith("Index") && kind.endsWith("Scan Backward")) {
            kind = kind.substring(0, kind.length() - 9);
            node.put("Scan Direction", "Backward");
        } else if (kind.equals("Index Scan") || kind.equals("Index Only Scan")) {
            node.put("Scan Direction", "Forward");
        }
        kind(kind, !tail.isEmpty(), node);
        tail(tail, node);
    }

    private static void kind(String kind, boolean target, RawNode node) {
        Matcher join = JOIN.matcher(kind);
        Matcher aggregate = AGGREGATE.matcher(kind);
        Matcher set = SET.matcher(kind);
        if (join.matches()) {
            node.put(Names.TYPE, join.group(1).equals("Nested Loop") ? "Nested Loop" : join.group(1) + " Join");
            node.put("Join Type", join.group(2) == null ? "Inner" : join.group(2));
        } else if (kind.equals("Nested Loop")) {
            node.put(Names.TYPE, kind);
            node.put("Join Type", "Inner");
        } else if (aggregate.matches()) {
            node.put(Names.TYPE, "Aggregate");
            node.put("Strategy", STRATEGIES.getOrDefault(aggregate.group(2), "Plain"));
            if (aggregate.group(1) != null) {
                node.put("Partial Mode", aggregate.group(1));
            }
        } else if (set.matches()) {
            node.put(Names.TYPE, "SetOp");
            node.put("Strategy", set.group(1).equals("SetOp") ? "Sorted" : "Hashed");
            if (set.group(2) != null) {
                node.put("Command", set.group(2));
            }
        } else if (WRITES.contains(kind) && target) {
            node.put(Names.TYPE, "ModifyTable");
            node.put("Operation", kind);
        } else if (kind.startsWith("Foreign ") && WRITES.contains(kind.substring(8))) {
            node.put(Names.TYPE, "Foreign Scan");
            node.put("Operation", kind.substring(8));
        } else {
            node.put(Names.TYPE, kind);
        }
    }

    private static void tail(String tail, RawNode node) {
        String rest = tail;
        if (rest.startsWith(" using ")) {
            Words words = new Words(rest.substring(7));
            node.put(Names.INDEX, words.word());
            rest = words.rest();
        }
        if (rest.startsWith(" on ")) {
            String type = node.text(Names.TYPE);
            if (type.equals("Bitmap Index Scan")) {
                node.put(Names.INDEX, new Words(rest.substring(4)).word());
            } else {
                target(rest.substring(4), tag(type), node);
            }
        }
    }

    private static String tag(String type) {
        return switch (type) {
            case "Function Scan" -> "Function Name";
            case "Table Function Scan" -> "Table Function Name";
            case "CTE Scan", "WorkTable Scan" -> "CTE Name";
            case "Named Tuplestore Scan" -> "Tuplestore Name";
            case "Values Scan", "Subquery Scan" -> "";
            default -> Names.RELATION;
        };
    }

    /// `schema.name alias`, `name alias`, `name`; only an alias where the name is empty.
    static void target(String text, String tag, RawNode node) {
        Words words = new Words(text.strip());
        String name = words.word();
        if (words.rest().startsWith(".")) {
            node.put(Names.SCHEMA, name);
            words.skip(1);
            name = words.word();
        }
        words.skip(1);
        String alias = words.rest().isEmpty() ? name : words.word();
        if (!tag.isEmpty()) {
            node.put(tag, name);
        }
        node.put(Names.ALIAS, alias);
    }

    /// Identifiers as `quote_identifier` writes them.
    private static final class Words {
        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        String rest() {
            return text.substring(at);
        }

        void skip(int characters) {
            at = Math.min(text.length(), at + characters);
        }

        String word() {
            return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
        }

        private String bare() {
            int from = at;
            while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '.') {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            StringBuilder name = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    name.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    name.append('"');
                    at++;
                } else {
                    break;
                }
            }
            return name.toString();
        }
    }
}
