package dev.drydock.app.plan.state;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.Map;

/// What a node is called in few words: its kind, and what it works on.
public final class Labels {
    private static final int MOST = 160;
    private static final String USING = " using ";
    /// What stands between kind and object in the titles of the servers.
    private static final List<String> MARKS = List.of(" on ", USING, ": ", " (");

    private final List<Label> all;

    /// @param kind `Hash Join`
    /// @param on the relation, the condition or the key; `""` when nothing is to be said
    public record Label(String kind, String on) {
        /// Both in one line.
        public String line() {
            return on.isEmpty() ? kind : kind + " " + on;
        }
    }

    private Labels(List<Label> all) {
        this.all = all;
    }

    static Labels of(Plan plan) {
        return new Labels(plan.nodes().stream().map(Labels::label).toList());
    }

    public Label of(int id) {
        return all.get(id - 1);
    }

    /// Whether one of the node's words contains `text`, in whatever case.
    public boolean has(PlanNode node, String text) {
        return holds(of(node.id()).kind(), text)
                || holds(of(node.id()).on(), text)
                || holds(node.operator().title(), text)
                || holds(node.operator().label(), text)
                || node.properties().values().stream().anyMatch(value -> holds(value(value), text));
    }

    private static boolean holds(String words, String text) {
        for (int at = 0; at <= words.length() - text.length(); at++) {
            if (words.regionMatches(true, at, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }

    private static Label label(PlanNode node) {
        String title = node.operator().title();
        int on = end(title, node.operator());
        String kind = on < 0 ? title : title.substring(0, on);
        String rest = on < 0 ? key(node) : rest(title, on);
        String under = node.operator().label();
        return new Label(kind, clip(under.isEmpty() ? rest : rest.isEmpty() ? under : under + ": " + rest));
    }

    /// Where the kind ends and what it works on begins, -1 when the title is all kind.
    private static int end(String title, Operator operator) {
        int end = -1;
        for (String mark : MARKS) {
            int at = title.indexOf(mark);
            end = at > 0 && (end < 0 || at < end) ? at : end;
        }
        String type = operator.type();
        boolean begins = !type.isEmpty() && title.startsWith(type + " ");
        boolean table = end < 0 ? operator.relation().isPresent() : title.startsWith(" (", end);
        return begins && table ? type.length() : end;
    }

    /// What a table is called comes before the index it is read by.
    private static String rest(String title, int from) {
        if (title.startsWith(USING, from)) {
            int table = title.indexOf(" on ", from);
            return table < 0 ? title.substring(from + 1) : title.substring(table + 4) + title.substring(from, table);
        }
        String skipped = MARKS.stream()
                .filter(mark -> title.startsWith(mark, from) && !mark.endsWith("("))
                .findFirst()
                .orElse(" ");
        return title.substring(from + skipped.length());
    }

    /// What rows are joined, sorted or grouped by.
    private static String key(PlanNode node) {
        for (Map.Entry<String, PlanValue> property : node.properties().entrySet()) {
            if (property.getKey().endsWith(" Cond") || property.getKey().endsWith(" Key")) {
                String text = value(property.getValue());
                boolean wrapped = text.startsWith("(") && text.indexOf(')') == text.length() - 1;
                return wrapped ? text.substring(1, text.length() - 1) : text;
            }
        }
        return "";
    }

    private static String clip(String text) {
        String line = spaced(text.length() <= 2 * MOST ? text : text.substring(0, 2 * MOST));
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }

    /// Line breaks and the like as one space each run.
    private static String spaced(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' || (c == ' ' && (i == 0 || text.charAt(i - 1) != ' '));
        }
        return plain ? text : text.replaceAll("\\s+", " ");
    }

    /// A property in one line.
    public static String value(PlanValue value) {
        return switch (value) {
            case PlanValue.Text _, PlanValue.Flag _, PlanValue.Whole _, PlanValue.Decimal _ -> value.asText();
            case PlanValue.Items(List<PlanValue> items) ->
                String.join(", ", items.stream().map(Labels::value).toList());
            case PlanValue.Group(var members) ->
                String.join(
                        ", ",
                        members.entrySet().stream()
                                .map(member -> member.getKey() + " " + value(member.getValue()))
                                .toList());
        };
    }
}
