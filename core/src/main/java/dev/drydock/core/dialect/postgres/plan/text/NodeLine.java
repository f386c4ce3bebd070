package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.dialect.postgres.plan.RawNode;
import dev.drydock.core.plan.node.PlanValue;

/// The line that opens a node: what it is, on what it works, what was expected and what it did.
final class NodeLine {
    private static final String COST = "(cost=";
    private static final String ACTUAL = "(actual";
    private static final String DISABLED = "(disabled";
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
        int from = numbersAt(body);
        RawNode node = new RawNode();
        NodeName.read(body.substring(0, from).strip(), node);
        int cost = body.indexOf(COST, from);
        if (cost >= 0) {
            cost(new Cursor(body, cost + COST.length()), node);
        }
        if (body.indexOf(NEVER, from) >= 0) {
            node.put(Names.LOOPS, new PlanValue.Whole(0));
        }
        int actual = body.indexOf(ACTUAL, from);
        if (actual >= 0) {
            actual(new Cursor(body, actual + ACTUAL.length()), node);
        }
        if (body.indexOf(DISABLED, from) >= 0) {
            node.put("Disabled", new PlanValue.Flag(true));
        }
        return node;
    }

    private static void cost(Cursor told, RawNode node) {
        PlanValue startup = told.number();
        PlanValue total = told.expect("..").number();
        PlanValue rows = told.expect("rows=").number();
        PlanValue width = told.expect("width=").number();
        if (told.expect(")").isRight()) {
            node.put("Startup Cost", startup);
            node.put("Total Cost", total);
            node.put("Plan Rows", rows);
            node.put("Plan Width", width);
        }
    }

    private static void actual(Cursor told, RawNode node) {
        boolean timed = told.isNext("time=");
        PlanValue startup = timed ? told.expect("time=").number() : new PlanValue.Whole(0);
        PlanValue total = timed ? told.expect("..").number() : startup;
        PlanValue rows = told.expect("rows=").number();
        PlanValue loops = told.expect("loops=").number();
        if (told.expect(")").isRight()) {
            if (timed) {
                node.put(Names.STARTUP, startup);
                node.put(Names.TOTAL, total);
            }
            node.put(Names.ROWS, rows);
            node.put(Names.LOOPS, loops);
        }
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
