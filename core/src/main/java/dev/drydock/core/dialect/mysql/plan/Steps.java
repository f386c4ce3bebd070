package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.Trait;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words of a step say.
final class Steps {
    private static final Pattern ON = Pattern.compile(
            "^((?:[A-Z][a-z-]+|[a-z-]+)(?: [a-z-]+){0,6}?) on (`[^`]+`|[\\w.$<>]+)(?: using (`[^`]+`|\\S+))?(?:"
                    + " (.*))?$");
    private static final Pattern COLON = Pattern.compile("^([A-Z][A-Za-z -]{2,30}): (.*)$");

    /// Its `grouped on` names expressions, not a table.
    private static final String DISTINCT = "Remove duplicates";

    private Steps() {}

    static NodeDraft named(String words, ChildKind kind) {
        Matcher on = ON.matcher(words.startsWith(DISTINCT) ? "" : words);
        Matcher colon = COLON.matcher(words);
        String type = on.matches() ? on.group(1) : colon.matches() ? colon.group(1) : until(words);
        NodeDraft node = new NodeDraft(type, kind).title(words);
        if (on.matches()) {
            node.relation(bare(on.group(2)), Optional.empty());
            if (on.group(3) != null) {
                node.index(bare(on.group(3)));
            }
        } else if (colon.matches()) {
            node.put("Condition", new PlanValue.Text(colon.group(2)));
        }
        node.put("Step", new PlanValue.Text(words));
        if (type.startsWith("Limit")) {
            node.trait(Trait.STOPS_INPUT);
        }
        if (type.startsWith("Sort") || type.startsWith("Hash") || type.startsWith("Materialize")) {
            node.trait(Trait.DRAINS_INPUT);
        }
        return node;
    }

    private static String until(String words) {
        int bracket = words.indexOf(" (");
        return bracket > 0 ? words.substring(0, bracket) : words;
    }

    private static String bare(String name) {
        return name.startsWith("`") && name.endsWith("`") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
