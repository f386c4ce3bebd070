package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.draft.PlanDraft;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `EXPLAIN FORMAT=TREE` and `EXPLAIN ANALYZE` of MySQL 8: an arrow per step, its column tells the level. Times
/// and rows are of one execution.
final class TreeText {
    private static final String NUMBER = "(\\d{1,18}(?:\\.\\d{1,18})?(?:e[-+]?\\d{1,2})?)";
    private static final Pattern ARROW = Pattern.compile("^(\\s*(?:EXPLAIN: )?)-> (.*)$");
    private static final Pattern COST =
            Pattern.compile("\\s*\\(cost=" + NUMBER + "(?:\\.\\." + NUMBER + ")?\\s+rows=" + NUMBER + "\\)");
    private static final Pattern ACTUAL = Pattern.compile(
            "\\s*\\(actual (?:time=" + NUMBER + "\\.\\." + NUMBER + " )?rows=" + NUMBER + " loops=" + NUMBER + "\\)");
    private static final Pattern NEVER = Pattern.compile("\\s*\\(never executed\\)");
    private static final Pattern CUT = Pattern.compile("\\s+\\((?:cost=|actual )[^)]*$");

    private TreeText() {}

    static PlanReading read(List<String> lines) {
        List<NodeDraft> stack = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<NodeDraft> roots = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean cut = false;
        for (String line : joined(lines)) {
            Matcher arrow = ARROW.matcher(line);
            if (!arrow.matches()) {
                continue;
            }
            String body = arrow.group(2);
            cut = CUT.matcher(body).find();
            int column = arrow.group(1).replace("EXPLAIN: ", "").length();
            while (!columns.isEmpty() && columns.getLast() >= column) {
                columns.removeLast();
                stack.removeLast();
            }
            boolean select = body.startsWith("Select #");
            NodeDraft node =
                    node(body, select ? ChildKind.SUBPLAN : stack.isEmpty() ? ChildKind.ROOT : ChildKind.OUTER);
            (stack.isEmpty() ? roots : stack.getLast().children()).add(node);
            stack.add(node);
            columns.add(column);
            if (stack.size() > PlanLimits.DEPTH) {
                return new PlanReading.TooDeep();
            }
        }
        if (roots.isEmpty()) {
            return new PlanReading.NotMine();
        }
        NodeDraft root = Roots.one(roots);
        Times.fill(root);
        return PlanDraft.plan(root, new LinkedHashMap<>(), unknown, cut);
    }

    /// A step whose text was broken goes on in the next line.
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            boolean opens = ARROW.matcher(line).matches();
            if (!opens && inside && !line.isBlank() && open(joined.getLast())) {
                joined.set(joined.size() - 1, joined.getLast() + line);
            } else if (opens) {
                joined.add(line);
                inside = true;
            }
        }
        return joined;
    }

    private static boolean open(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }

    private static NodeDraft node(String body, ChildKind kind) {
        Matcher cost = COST.matcher(body);
        Matcher actual = ACTUAL.matcher(body);
        String words = CUT.matcher(
                        NEVER.matcher(ACTUAL.matcher(COST.matcher(body).replaceAll(""))
                                        .replaceAll(""))
                                .replaceAll(""))
                .replaceAll("")
                .strip();
        NodeDraft node = Steps.named(words, kind);
        if (cost.find()) {
            double first = Double.parseDouble(cost.group(1));
            double last = cost.group(2) == null ? first : Double.parseDouble(cost.group(2));
            node.estimate(new Estimate(cost.group(2) == null ? 0 : first, last, Double.parseDouble(cost.group(3)), 0));
        }
        if (actual.find()) {
            OptionalDouble startup = actual.group(1) == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(actual.group(1)));
            OptionalDouble total = actual.group(2) == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(actual.group(2)));
            node.actual(new Actual(
                    startup,
                    total,
                    Times.step(actual.group(2)),
                    Double.parseDouble(actual.group(3)),
                    Times.step(actual.group(3)),
                    Double.parseDouble(actual.group(4))));
        } else if (NEVER.matcher(body).find()) {
            node.actual(Actual.NEVER);
        }
        return node;
    }
}
