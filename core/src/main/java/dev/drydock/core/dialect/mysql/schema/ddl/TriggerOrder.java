package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.dialect.mysql.schema.ddl.order.ColumnOrder;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.PartBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The triggers of one table, time and event, in the order in which they fire: each says which it follows.
final class TriggerOrder {
    private static final String FOLLOWS = "FOLLOWS";
    private static final Pattern PLACE =
            Pattern.compile("(?s)^TRIGGER .*? (BEFORE|AFTER) (INSERT|UPDATE|DELETE) ON .*");

    private final Delta delta;
    private final List<Element> ordered;
    private final Set<String> standing = new HashSet<>();

    TriggerOrder(Delta delta, List<Element> group, Set<ElementKey> stale) {
        this.delta = delta;
        ordered = ordered(group);
        List<String> now = ordered(group.stream()
                        .map(element -> delta.before.elements().get(element.key()))
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .map(element -> element.key().name())
                .toList();
        List<String> wanted =
                ordered.stream().map(element -> element.key().name()).toList();
        Set<String> steady = ColumnOrder.steady(now, wanted);
        for (Element element : ordered) {
            if (steady.contains(element.key().name()) && !isNew(element.key()) && !stale.contains(element.key())) {
                standing.add(element.key().name());
            }
        }
    }

    static String group(Element element) {
        Matcher place = PLACE.matcher(((PartBody.Trigger) element.body()).definition());
        String when = place.matches() ? place.group(1) + place.group(2) : "";
        return element.key().schema() + "\0" + element.key().parent() + "\0" + when;
    }

    /// Beyond its place among the others.
    private boolean isNew(ElementKey key) {
        Changed change = delta.changed.get(key);
        if (change == null) {
            return delta.added.contains(key);
        }
        return !(change.before().body() instanceof PartBody.Trigger from)
                || !(change.after().body() instanceof PartBody.Trigger to)
                || change.touches("owner")
                || !from.definition().equals(to.definition())
                || !withoutPlace(from).equals(withoutPlace(to));
    }

    private static Map<String, String> withoutPlace(PartBody.Trigger trigger) {
        Map<String, String> options = new HashMap<>(trigger.options());
        options.remove(FOLLOWS);
        return options;
    }

    /// From the one that follows none; what stands outside the chain comes last.
    private static List<Element> ordered(List<Element> group) {
        Map<String, Element> next = new HashMap<>();
        group.forEach(element -> next.put(follows(element), element));
        List<Element> line = new ArrayList<>();
        String at = "";
        while (next.containsKey(at) && line.size() < group.size()) {
            Element element = next.get(at);
            line.add(element);
            at = element.key().name();
        }
        group.stream().filter(element -> !line.contains(element)).forEach(line::add);
        return line;
    }

    private static String follows(Element element) {
        return ((PartBody.Trigger) element.body()).options().getOrDefault(FOLLOWS, "");
    }

    /// Those to be made, in the order to make them in.
    List<Element> remade() {
        return ordered.stream()
                .filter(element -> !standing.contains(element.key().name()))
                .toList();
    }

    /// The clause that puts it in its place, when those before it are there.
    String place(Element element) {
        int at = ordered.indexOf(element);
        if (at > 0) {
            return "FOLLOWS " + MysqlText.quoted(ordered.get(at - 1).key().name());
        }
        return ordered.stream()
                .map(other -> other.key().name())
                .filter(standing::contains)
                .findFirst()
                .map(first -> "PRECEDES " + MysqlText.quoted(first))
                .orElse("");
    }
}
