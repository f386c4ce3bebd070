package dev.drydock.core.plan.diff;

import java.util.Set;

/// Properties of nodes by which rows are chosen, as servers name them.
public final class Conditions {
    private static final Set<String> OTHERS =
            Set.of("Filter", "Order By", "attached_condition", "index_condition", "Condition", "Run Condition");

    private Conditions() {}

    /// Whether a property of this name is an expression that chooses rows.
    public static boolean isOne(String name) {
        return name.endsWith(" Cond") || name.endsWith(" Filter") || OTHERS.contains(name);
    }
}
