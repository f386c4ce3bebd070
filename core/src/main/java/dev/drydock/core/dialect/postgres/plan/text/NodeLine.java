package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.dialect.postgres.plan.RawNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Flag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line that opens a node: what it is, on what it works, what was expected and what it did.
final class NodeLine {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?)";
    private static final Pattern COST = Pattern.compile(
            "\\(cost=" + NUMBER + "\\.\\." + NUMBER + "\\s*rows=" + NUMBER + "\\s*width=" + NUMBER + "\\)");
    private static final Pattern ACTUAL = Pattern.compile("\\(actual\\s*(?:time=" + NUMBER + "\\.\\." + NUMBER
            + "\\s*)?rows=" + NUMBER + "\\s*loops=" + NUMBER + "\\)");
    private static final String NEVER = "(never executed)";

    private NodeLine() {}

    /// Whether numbers of a node stand in it.
    static boolean hasNumbers(String body) {
        return body.contains("(cost=") || body.contains("(actual ") || body.contains(NEVER);
    }

    /// Whether it can be a node, seen from its first words, numbers or not.
    static boolean isNode(String body) {
        return hasNumbers(body)
                || NodeName.isKnown(body.substring(0, numbersAt(body)).strip());
    }

    /// Whether all of its numbers are there; false for a line that was cut.
    static boolean isWhole(String body) {
        int at = numbersAt(body);
        return at == body.length() || body.endsWith(")");
    }

    static RawNode read(String body) {
        int at = numbersAt(body);
        RawNode node = new RawNode();
        NodeName.read(body.substring(0, at).strip(), node);
        String numbers = body.substring(at);
        matcher(COST, numbers).ifPresent(cost -> {
            number(node, "Startup Cost", cost, 1);
            number(node, "Total Cost", cost, 2);
            number(node, "Plan Rows", cost, 3);
            number(node, "Plan Width", cost, 4);
        });
        if (numbers.contains(NEVER)) {
            node.put(Names.LOOPS, new PlanValue.Whole(0));
        }
        matcher(ACTUAL, numbers).ifPresent(actual -> actual(node, actual));
        if (numbers.contains(" disabled") && numbers.contains("(disabled")) {
            node.put("Disabled", new Flag(true));
        }
        return node;
    }

    private static void actual(RawNode node, Matcher actual) {
        if (actual.group(1) != null) {
            number(node, Names.STARTUP, actual, 1);
            number(node, Names.TOTAL, actual, 2);
        }
        number(node, Names.ROWS, actual, 3);
        number(node, Names.LOOPS, actual, 4);
    }

    private static void number(RawNode node, String name, Matcher matcher, int group) {
        node.put(name, PlanValue.ofText(matcher.group(group)));
    }

    private static Optional<Matcher> matcher(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static int numbersAt(String body) {
        int at = first(body, " (cost", body.length());
        at = first(body, "(cost=", at);
        at = first(body, "(actual ", at);
        at = first(body, NEVER, at);
        return cutTail(body, at);
    }

    private static int first(String body, String mark, int otherwise) {
        int at = body.indexOf(mark);
        return at < 0 ? otherwise : Math.min(at, otherwise);
    }

    /// Two spaces and a bracket open the numbers even where the rest is missing.
    private static int cutTail(String body, int otherwise) {
        int at = body.lastIndexOf("  (");
        return at > 0 && at < otherwise && body.indexOf(')', at) < 0 ? at : otherwise;
    }
}
