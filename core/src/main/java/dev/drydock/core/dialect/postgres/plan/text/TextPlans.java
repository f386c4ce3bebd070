package dev.drydock.core.dialect.postgres.plan.text;

import dev.drydock.core.dialect.postgres.plan.RawPlan;
import dev.drydock.core.dialect.postgres.plan.RawPlans;
import dev.drydock.core.dialect.postgres.plan.RawPlans.Excess;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the plans between other lines, joins lines that were broken, and tells the kinds of lines apart. One
/// pass.
public final class TextPlans {
    private static final Pattern COUNT = Pattern.compile("\\(\\d+ \\p{L}[^)]{0,30}\\)");
    private static final Pattern LABEL = Pattern.compile(
            "(?:InitPlan|SubPlan)(?: \\S+)?(?: \\(returns [^)]*\\))?|CTE [^:]+|Distributed Subplan \\S+");
    /// Costs without a width: another server's tree.
    private static final Pattern OTHERS =
            Pattern.compile("^\\s*(?:EXPLAIN: )?-> .*\\(cost=[\\d.e+]+(?:\\.\\.[\\d.e+]+)? rows=[\\d.e+]+\\)");
    private static final Pattern WORKER = Pattern.compile("Worker \\d+: .*");

    private final List<RawPlan> plans = new ArrayList<>();
    private final boolean withNumbers;
    private final int width;
    private Optional<TreeLines> plan = Optional.empty();
    private final StringBuilder pending = new StringBuilder();
    private Pieces.Balance balance = new Pieces.Balance();
    private Kind pendingKind = Kind.NODE;
    private int pendingColumn;
    private int lastLength;
    private int rootColumn;
    private boolean gap;
    private boolean ended;
    private Excess excess = Excess.NONE;
    private int nodes;
    private StringBuilder queryText = new StringBuilder();
    private boolean inQueryText;

    private enum Kind {
        ROOT,
        NODE,
        LABEL,
        TARGET,
        WORKER,
        STATEMENT,
        PROPERTY
    }

    private TextPlans(List<String> lines) {
        withNumbers = lines.stream().anyMatch(NodeLine::hasNumbers);
        width = lines.stream().mapToInt(String::length).max().orElse(0);
    }

    public static RawPlans read(List<String> told) {
        if (told.stream()
                .anyMatch(line -> line.contains("(cost=")
                        && !line.contains(" width=")
                        && OTHERS.matcher(line).find())) {
            return RawPlans.of(List.of());
        }
        List<String> lines = Unwrapping.of(told);
        TextPlans reading = new TextPlans(lines);
        for (String line : lines) {
            reading.line(line);
            if (reading.excess != Excess.NONE) {
                return RawPlans.givenUp(reading.excess);
            }
        }
        reading.finishPlan();
        return reading.excess == Excess.NONE ? RawPlans.of(reading.plans) : RawPlans.givenUp(reading.excess);
    }

    private void line(String raw) {
        String line = trimmed(raw);
        String body = line.strip();
        if (body.isEmpty()) {
            gap = true;
            return;
        }
        int column = line.length() - line.stripLeading().length();
        if (plan.isEmpty() || ended) {
            outside(column, body);
        } else if (body.charAt(0) == '(' && COUNT.matcher(body).matches()) {
            ended = true;
        } else {
            inside(column, body, line);
        }
        gap = false;
        lastLength = line.length();
    }

    /// A single space at the end may belong to a broken line; more are padding.
    private static String trimmed(String line) {
        return line.endsWith("  ") ? line.stripTrailing() : line;
    }

    private void outside(int column, String body) {
        boolean arrow = body.startsWith("->");
        String name = arrow ? body.substring(2).strip() : body;
        if (isRoot(name)) {
            finishPlan();
            plan = Optional.of(new TreeLines());
            rootColumn = column;
            ended = false;
            begin(Kind.ROOT, column, name);
        } else if (body.startsWith("Query Text: ")) {
            inQueryText = true;
            queryText = new StringBuilder(body.substring(12));
        } else if (inQueryText) {
            queryText.append('\n').append(body);
        }
    }

    private boolean isRoot(String name) {
        return NodeLine.hasNumbers(name) || ((!withNumbers || name.contains("  (")) && NodeLine.isNode(name));
    }

    private void inside(int column, String body, String line) {
        Optional<Kind> kind = kind(column, body);
        if (kind.isPresent()) {
            if (kind.get() == Kind.ROOT) {
                outside(column, body);
                return;
            }
            flush();
            begin(
                    kind.get(),
                    column,
                    kind.get() == Kind.NODE ? body.substring(2).strip() : body);
        } else if (gap && !balance.isOpen(pending)) {
            ended = column <= rootColumn;
        } else if (pendingKind == Kind.STATEMENT && !balance.isOpen(pending)) {
            ended = true;
        } else if (column <= rootColumn + 1 || balance.isOpen(pending)) {
            goOn(line);
        } else {
            plan.orElseThrow().unknown(body);
        }
    }

    private Optional<Kind> kind(int column, String body) {
        boolean open = balance.isOpen(pending);
        if (body.startsWith("->") && (body.length() == 2 || body.charAt(2) == ' ')) {
            return !open || NodeLine.isNode(body.substring(2).strip()) ? Optional.of(Kind.NODE) : Optional.empty();
        }
        if (StatementLines.isHead(body)) {
            return Optional.of(Kind.STATEMENT);
        }
        if (column > rootColumn
                && !open
                && "ISCD".indexOf(body.charAt(0)) >= 0
                && LABEL.matcher(body).matches()) {
            return Optional.of(Kind.LABEL);
        }
        if (column > rootColumn
                && body.startsWith("Worker ")
                && WORKER.matcher(body).matches()) {
            return Optional.of(Kind.WORKER);
        }
        if (column > rootColumn && !open && TreeLines.isTarget(body)) {
            return Optional.of(Kind.TARGET);
        }
        if (column <= rootColumn && !open && !lacksNumbers() && isRoot(body)) {
            return Optional.of(Kind.ROOT);
        }
        return property(column, body, open);
    }

    /// A node without numbers among nodes with them goes on in the next line.
    private boolean lacksNumbers() {
        return withNumbers
                && (pendingKind == Kind.NODE || pendingKind == Kind.ROOT)
                && !NodeLine.hasNumbers(pending.toString());
    }

    private Optional<Kind> property(int column, String body, boolean open) {
        String name = PropertyLine.name(body);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean known = PropertyLine.isKnown(name) || StatementLines.isJit(name);
        boolean place = column > rootColumn + 1 || (known && (column > rootColumn || !open));
        return place && (known || !(open || gap)) ? Optional.of(Kind.PROPERTY) : Optional.empty();
    }

    private void begin(Kind kind, int column, String body) {
        pending.setLength(0);
        pending.append(body);
        pendingKind = kind;
        pendingColumn = column;
        balance = new Pieces.Balance();
        balance.read(pending, 0);
    }

    private void goOn(String line) {
        int from = pending.length();
        boolean full = lastLength == width;
        boolean spaced = line.startsWith(" ") || (from > 0 && pending.charAt(from - 1) == ' ');
        if (balance.inLiteral() && !full) {
            pending.append('\n');
        } else if (!full && !spaced && lastLength + 1 + firstWord(line) > width) {
            pending.append(' ');
        }
        pending.append(line);
        balance.read(pending, from);
    }

    private static int firstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line.length() : space;
    }

    private void flush() {
        TreeLines tree = plan.orElseThrow();
        String body = pending.toString().strip();
        switch (pendingKind) {
            case ROOT -> tree.root(pendingColumn, body);
            case NODE -> tree.node(pendingColumn, body);
            case LABEL -> tree.label(pendingColumn, body);
            case TARGET -> tree.target(pendingColumn, body);
            case WORKER -> tree.worker(pendingColumn, body);
            case STATEMENT -> tree.statement(pendingColumn, body);
            case PROPERTY -> tree.property(pendingColumn, body);
        }
        nodes += pendingKind == Kind.NODE || pendingKind == Kind.ROOT ? 1 : 0;
        if (tree.isTooDeep()) {
            excess = Excess.TOO_DEEP;
        } else if (nodes > PlanLimits.NODES) {
            excess = Excess.TOO_MANY_NODES;
        }
    }

    private void finishPlan() {
        if (plan.isEmpty()) {
            return;
        }
        TreeLines tree = plan.get();
        flush();
        if (balance.isOpen(pending) || pendingKind == Kind.LABEL) {
            tree.cut();
        }
        if (!queryText.isEmpty()) {
            tree.statement().put("Query Text", new PlanValue.Text(queryText.toString()));
        }
        plans.add(tree.finish());
        plan = Optional.empty();
        queryText = new StringBuilder();
        inQueryText = false;
    }
}
