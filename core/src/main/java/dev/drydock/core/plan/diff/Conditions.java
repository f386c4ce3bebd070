package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.diff.align.Literals;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.secrets.SecretMask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Properties of nodes by which rows are chosen, as servers name them.
public final class Conditions {
    /// By which rows are looked up, in an index or by their place.
    private static final Set<String> ACCESS = Set.of(
            "Index Cond",
            "Recheck Cond",
            "TID Cond",
            "index_condition",
            "lookup_condition",
            "ranges",
            "used_key_parts",
            "Step");

    private static final Set<String> JOIN = Set.of("Hash Cond", "Merge Cond");
    private static final Set<String> FILTER = Set.of("Filter", "attached_condition", "Condition");
    private static final Set<String> OTHERS = Set.of("Order By", "Run Condition");

    /// `(a = b)`, where neither side holds another comparison.
    private static final Pattern EQUATION =
            Pattern.compile("\\(((?:[^()=<>!~]++|\\([^()]*+\\))++)=((?:[^()=<>!~]++|\\([^()]*+\\))++)\\)");

    /// What a step says of its lookup behind its names: `(a=1)`, `over (5 < a)`.
    private static final Pattern LOOKUP = Pattern.compile(" (\\(.*[=<>].*)", Pattern.DOTALL);

    private Conditions() {}

    /// Whether a property of this name is an expression that chooses rows.
    public static boolean isOne(String name) {
        return name.endsWith(" Cond")
                || name.endsWith(" Filter")
                || ACCESS.contains(name)
                || FILTER.contains(name)
                || OTHERS.contains(name);
    }

    /// Of one node, by what they are for, then as the server names them; without literals and qualifiers.
    ///
    /// @param joins whether conditions count by which joins put rows together
    static Map<String, Set<String>> of(PlanNode node, boolean joins) {
        Map<String, Set<String>> conditions = new TreeMap<>();
        for (Map.Entry<String, PlanValue> property : node.properties().entrySet()) {
            String name = property.getKey();
            if (isOne(name) && (joins || !JOIN.contains(name))) {
                String text = text(name, flat(property.getValue()));
                if (!text.isEmpty()) {
                    conditions
                            .computeIfAbsent(role(name), key -> new TreeSet<>())
                            .add(text);
                }
            }
        }
        return conditions;
    }

    private static String flat(PlanValue value) {
        return value instanceof PlanValue.Items(List<PlanValue> items)
                ? String.join(", ", items.stream().map(PlanValue::asText).toList())
                : value.asText();
    }

    private static String role(String name) {
        return ACCESS.contains(name)
                ? "access"
                : JOIN.contains(name) ? "join" : FILTER.contains(name) ? "filter" : name;
    }

    private static String text(String name, String told) {
        Matcher lookup = LOOKUP.matcher(told);
        boolean step = name.equals("Step");
        if (step && (!lookup.find() || told.startsWith("Filter"))) {
            return "";
        }
        return evened(Literals.compared(SecretMask.message(Literals.masked(step ? lookup.group(1) : told))));
    }

    /// Equations with their lesser side first, and literals last: which side stands where says nothing.
    private static String evened(String text) {
        return EQUATION.matcher(text).replaceAll(equation -> {
            String one = equation.group(1).strip();
            String other = equation.group(2).strip();
            boolean valueFirst = one.startsWith("?");
            boolean inOrder = valueFirst == other.startsWith("?") ? one.compareTo(other) <= 0 : !valueFirst;
            return Matcher.quoteReplacement(
                    inOrder ? "(" + one + " = " + other + ")" : "(" + other + " = " + one + ")");
        });
    }
}
