package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.dialect.postgres.plan.RawNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.PlanValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Grouping sets, which the text format tells as several keys of one node (`show_grouping_sets` in
/// `explain.c`): every hash key is a set of its own, group keys that follow each other are one set, a sort key
/// opens a new one.
final class GroupingSets {
    private static final String SETS = "Grouping Sets";

    private GroupingSets() {}

    /// @return whether the line was a key of a grouping set
    static boolean take(int column, String name, String body, RawNode node) {
        boolean key = name.equals("Group Key") || name.equals("Hash Key");
        if (!node.text(Names.TYPE).equals("Aggregate") || !(key || name.equals("Sort Key"))) {
            return false;
        }
        String value = body.substring(body.indexOf(':') + 1).strip();
        boolean several = node.has(SETS);
        if (!several && name.equals("Group Key") && !value.equals("()") && !node.has("Group Key")) {
            return false;
        }
        if (!several) {
            begin(node);
        }
        List<PlanValue> sets =
                new ArrayList<>(node.properties().get(SETS) instanceof Items(var before) ? before : List.of());
        if (name.equals("Sort Key")) {
            open(sets).put("Sort Key", items(value));
        } else {
            String keys = name + "s";
            boolean goesOn = !sets.isEmpty()
                    && name.equals("Group Key")
                    && sets.getLast() instanceof Group(var last)
                    && !last.containsKey("Hash Keys");
            SequencedMap<String, PlanValue> set =
                    goesOn && sets.getLast() instanceof Group(var last) ? last : open(sets);
            List<PlanValue> all = new ArrayList<>(set.get(keys) instanceof Items(var before) ? before : List.of());
            all.add(value.equals("()") ? new Items(List.of()) : items(value));
            set.put(keys, new Items(all));
        }
        node.put(SETS, new Items(sets));
        return true;
    }

    /// What looked like the key of a plain aggregate was the first of a set.
    private static void begin(RawNode node) {
        List<PlanValue> sets = new ArrayList<>();
        PlanValue first = node.properties().remove("Group Key");
        if (first != null) {
            open(sets).put("Group Keys", new Items(List.of(first)));
        }
        node.put(SETS, new Items(sets));
    }

    private static SequencedMap<String, PlanValue> open(List<PlanValue> sets) {
        LinkedHashMap<String, PlanValue> set = new LinkedHashMap<>();
        sets.add(new Group(set));
        return set;
    }

    private static PlanValue items(String value) {
        return new Items(Pieces.items(value).stream().<PlanValue>map(Text::new).toList());
    }
}
