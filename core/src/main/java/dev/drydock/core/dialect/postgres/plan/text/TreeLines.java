package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.Names;
import dev.drydock.core.dialect.postgres.plan.RawNode;
import dev.drydock.core.dialect.postgres.plan.RawPlan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.PlanValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whole lines of one plan, with their columns, become a tree. A child's arrow stands right of its parent's; a
/// property stands right of the arrow of its node; a label stands before the children that it names.
final class TreeLines {
    private static final Pattern WORKER = Pattern.compile("Worker (\\d{1,6}): +(.*)", Pattern.DOTALL);
    private static final Pattern WORKER_ACTUAL = Pattern.compile(
            "actual (?:time=([\\d.]+)\\.\\.([\\d.]+) )?rows=([\\d.]+) loops=([\\d.]+)(.*)", Pattern.DOTALL);
    private static final Pattern TARGET =
            Pattern.compile("(?:Foreign )?(?:Insert|Update|Delete|Merge) on (.+)", Pattern.DOTALL);

    private static final class Open {
        final RawNode node;
        final int column;
        String label = "";
        int labelColumn;

        Open(RawNode node, int column) {
            this.node = node;
            this.column = column;
        }
    }

    private final List<Open> stack = new ArrayList<>();
    private final StatementLines statement = new StatementLines();
    private final List<String> unknown = new ArrayList<>();
    private final Workers workers = new Workers();
    private SequencedMap<String, PlanValue> group = new LinkedHashMap<>();
    private int groupColumn = Integer.MAX_VALUE;
    private boolean cut;
    private boolean tooDeep;

    boolean isTooDeep() {
        return tooDeep;
    }

    StatementLines statement() {
        return statement;
    }

    void unknown(String line) {
        unknown.add(line);
    }

    void cut() {
        cut = true;
    }

    RawPlan finish() {
        workers.close();
        return new RawPlan(stack.getFirst().node, statement.finish(), List.copyOf(unknown), cut);
    }

    void root(int column, String body) {
        stack.add(new Open(NodeLine.read(body), column));
        cut |= !NodeLine.isWhole(body);
    }

    void node(int column, String body) {
        closeGroups();
        popTo(column);
        RawNode node = NodeLine.read(body);
        cut |= !NodeLine.isWhole(body);
        Open parent = stack.getLast();
        if (!parent.label.isEmpty() && column > parent.labelColumn) {
            node.put(Names.SUBPLAN, parent.label);
        } else {
            parent.label = "";
        }
        parent.node.children().add(node);
        stack.add(new Open(node, column));
        tooDeep |= stack.size() > PlanLimits.DEPTH;
    }

    void label(int column, String text) {
        closeGroups();
        popTo(column);
        stack.getLast().label = text;
        stack.getLast().labelColumn = column;
    }

    /// Facts about one worker, also in the same line.
    void worker(int column, String body) {
        Matcher matcher = WORKER.matcher(body);
        if (!matcher.matches()) {
            unknown(body);
            return;
        }
        popTo(column);
        SequencedMap<String, PlanValue> worker =
                workers.open(stack.getLast().node, Integer.parseInt(matcher.group(1)), column);
        Matcher actual = WORKER_ACTUAL.matcher(matcher.group(2));
        if (actual.matches()) {
            if (actual.group(1) != null) {
                worker.put(Names.STARTUP, PlanValue.ofText(actual.group(1)));
                worker.put(Names.TOTAL, PlanValue.ofText(actual.group(2)));
            }
            worker.put(Names.ROWS, PlanValue.ofText(actual.group(3)));
            worker.put(Names.LOOPS, PlanValue.ofText(actual.group(4)));
        } else if (!matcher.group(2).isBlank()
                && !PropertyLine.put(matcher.group(2), stack.getLast().node.text(Names.TYPE), worker)) {
            unknown(body);
        }
    }

    /// One of several tables that a statement writes.
    static boolean isTarget(String body) {
        return "FIUDM".indexOf(body.charAt(0)) >= 0 && TARGET.matcher(body).matches() && !NodeLine.hasNumbers(body);
    }

    void target(int column, String body) {
        popTo(column);
        Matcher matcher = TARGET.matcher(body);
        if (matcher.matches()) {
            RawNode target = new RawNode();
            NodeName.target(matcher.group(1), Names.RELATION, target);
            RawNode owner = stack.getLast().node;
            List<PlanValue> targets = new ArrayList<>(
                    owner.properties().get("Target Tables") instanceof Items(var before) ? before : List.of());
            targets.add(new Group(target.properties()));
            owner.put("Target Tables", new Items(targets));
        }
    }

    void statement(int column, String body) {
        if (column > stack.getFirst().column + 1) {
            if (body.equals("JIT:") && workers.covers(column)) {
                open(column, new LinkedHashMap<>());
                return;
            }
            if (isInner(column)) {
                property(column, body);
                return;
            }
        }
        workers.close();
        open(column, statement.head(body));
    }

    /// Tasks of a distributed plan tell their own times.
    private boolean isInner(int column) {
        popTo(column);
        return stack.size() > 1 && statement.isEmpty();
    }

    private void open(int column, SequencedMap<String, PlanValue> lines) {
        group = lines;
        groupColumn = column;
    }

    private void closeGroups() {
        workers.close();
        groupColumn = Integer.MAX_VALUE;
    }

    void property(int column, String body) {
        String name = PropertyLine.name(body);
        boolean inGroup = groupColumn != Integer.MAX_VALUE && (column > groupColumn || !statement.isEmpty());
        if (StatementLines.isJit(name) && inGroup) {
            StatementLines.jit(name, body.substring(body.indexOf(':') + 1).strip(), group);
            return;
        }
        SequencedMap<String, PlanValue> into;
        String type = "";
        if (inGroup) {
            into = group;
        } else if (workers.covers(column)) {
            into = workers.current();
            type = stack.getLast().node.text(Names.TYPE);
        } else {
            workers.close();
            popTo(column);
            RawNode node = stack.getLast().node;
            into = node.properties();
            type = node.text(Names.TYPE);
            if (GroupingSets.take(column, name, body, node)) {
                return;
            }
        }
        if (!PropertyLine.put(body, type, into)) {
            unknown(body);
        }
    }

    private void popTo(int column) {
        while (stack.size() > 1 && stack.getLast().column >= column) {
            stack.removeLast();
        }
    }

    /// What the workers of a node tell, in entries of their own.
    private static final class Workers {
        private SequencedMap<String, PlanValue> current = new LinkedHashMap<>();
        private int column = Integer.MAX_VALUE;

        SequencedMap<String, PlanValue> open(RawNode node, int number, int at) {
            List<PlanValue> all = new ArrayList<>(
                    node.properties().get(Names.WORKERS) instanceof Items(var before) ? before : List.of());
            column = at;
            for (PlanValue known : all) {
                if (known instanceof Group(var members)
                        && members.getOrDefault(Names.WORKER, new Text("")).asNumber(-1) == number) {
                    current = members;
                    return current;
                }
            }
            current = new LinkedHashMap<>();
            current.put(Names.WORKER, new PlanValue.Whole(number));
            all.add(new Group(current));
            node.put(Names.WORKERS, new Items(all));
            return current;
        }

        boolean covers(int at) {
            return column != Integer.MAX_VALUE && at > column;
        }

        SequencedMap<String, PlanValue> current() {
            return current;
        }

        void close() {
            column = Integer.MAX_VALUE;
        }
    }
}
