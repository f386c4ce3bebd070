package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Decimal;
import dev.drydock.core.plan.node.PlanValue.Flag;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.PlanValue.Text;
import dev.drydock.core.plan.node.PlanValue.Whole;
import java.util.Set;

/// What is known of properties by their name.
public final class Names {
    public static final String TYPE = "Node Type";
    public static final String RELATION = "Relation Name";
    public static final String SCHEMA = "Schema";
    public static final String ALIAS = "Alias";
    public static final String INDEX = "Index Name";
    public static final String SUBPLAN = "Subplan Name";
    public static final String WORKERS = "Workers";
    public static final String WORKER = "Worker Number";
    public static final String LOOPS = "Actual Loops";
    public static final String STARTUP = "Actual Startup Time";
    public static final String TOTAL = "Actual Total Time";
    public static final String ROWS = "Actual Rows";

    /// Told as lists; the text format separates the items by commas.
    private static final Set<String> LISTS = Set.of(
            "Output",
            "Sort Key",
            "Presorted Key",
            "Group Key",
            "Hash Key",
            "Conflict Arbiter Indexes",
            "Params Evaluated",
            "Sampling Parameters",
            "Sort Methods Used");

    /// Texts even when they look like numbers or flags.
    private static final Set<String> TEXTS = Set.of(
            "Filter",
            "Join Filter",
            "Index Cond",
            "Recheck Cond",
            "Hash Cond",
            "Merge Cond",
            "TID Cond",
            "Order By",
            "One-Time Filter",
            "Run Condition",
            "Window",
            "Cache Key",
            "Cache Mode",
            "Function Call",
            "Table Function Call",
            "Conflict Filter",
            "Conflict Resolution",
            "Remote SQL",
            "Relations",
            "Repeatable Seed",
            "Sampling Method",
            "Sort Method",
            "Query Text",
            "Query Parameters",
            TYPE,
            RELATION,
            SCHEMA,
            ALIAS,
            INDEX,
            SUBPLAN,
            "CTE Name",
            "Function Name",
            "Table Function Name",
            "Tuplestore Name",
            "Trigger Name",
            "Constraint Name",
            "Relation");

    /// Told as zero by the other formats where the text format says nothing.
    private static final Set<String> SILENT_ZEROS = Set.of(
            "Planned Partitions",
            "Disk Usage",
            "Tuples Inserted",
            "Tuples Updated",
            "Tuples Deleted",
            "Tuples Skipped",
            "Conflicting Tuples",
            "Subplans Removed",
            "Exact Heap Blocks",
            "Lossy Heap Blocks",
            "WAL Records",
            "WAL FPI",
            "WAL Bytes",
            "WAL Buffers Full");

    private Names() {}

    public static boolean isList(String name) {
        return LISTS.contains(name);
    }

    public static boolean isText(String name) {
        return TEXTS.contains(name);
    }

    /// A value told as text, as its name has it.
    public static PlanValue typed(String name, String value) {
        if (isText(name)) {
            return new Text(value);
        }
        return switch (value) {
            case "true" -> new Flag(true);
            case "false" -> new Flag(false);
            default -> PlanValue.ofText(value);
        };
    }

    /// Whether the text format would not mention it.
    public static boolean isSilent(String name, PlanValue value) {
        if (value instanceof Text text) {
            return switch (name) {
                case "Parent Relationship" -> true;
                case "Partial Mode" -> text.value().equals("Simple");
                case "Operation" -> text.value().equals("Select");
                default -> false;
            };
        }
        if (value instanceof Whole || value instanceof Decimal) {
            return value.asNumber(1) == 0 && isSilentZero(name);
        }
        return value instanceof Flag flag
                ? !flag.value()
                : value instanceof Items items
                        ? items.values().isEmpty() && !name.equals("Group Key")
                        : value instanceof Group group && group.members().isEmpty();
    }

    private static boolean isSilentZero(String name) {
        return SILENT_ZEROS.contains(name)
                || name.endsWith(" Blocks")
                || name.endsWith("I/O Read Time")
                || name.endsWith("I/O Write Time")
                || name.startsWith("Rows Removed by ");
    }

    /// Whether several calls are told as one, as `rows from (…)` does.
    static boolean isSeveral(String calls) {
        int depth = 0;
        for (int i = 0; i < calls.length(); i++) {
            char c = calls.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                return true;
            }
        }
        return false;
    }
}
