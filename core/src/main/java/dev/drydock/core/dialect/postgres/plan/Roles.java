package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Trait;
import java.util.EnumSet;
import java.util.Set;

/// What the kinds of nodes mean for the arithmetic, and how children hang on them (`explain.c`,
/// `execProcnode.c`).
final class Roles {
    private static final Set<String> MEMBERS = Set.of("Append", "Merge Append", "BitmapAnd", "BitmapOr");
    private static final Set<String> DRAINS = Set.of("Sort", "Hash");

    private Roles() {}

    /// Decided by the parent's type and the label, which every format tells, so that every format gives the
    /// same.
    ///
    /// @param inputs already met among the siblings
    static ChildKind kind(RawNode parent, RawNode child, int inputs) {
        String label = child.text(Names.SUBPLAN);
        if (label.startsWith("CTE ")) {
            return ChildKind.CTE;
        }
        if (label.startsWith("InitPlan") || label.startsWith("Distributed Subplan")) {
            return ChildKind.INITPLAN;
        }
        if (!label.isEmpty()) {
            return ChildKind.SUBPLAN;
        }
        String type = parent.text(Names.TYPE);
        if (MEMBERS.contains(type)
                || (type.equals("Custom Scan") && parent.children().size() > 2)) {
            return ChildKind.MEMBER;
        }
        if (type.equals("ModifyTable")) {
            return parent.children().size() > 1 && inputs > 0 ? ChildKind.MEMBER : ChildKind.OUTER;
        }
        return type.equals("Subquery Scan") ? ChildKind.SUBQUERY : inputs == 0 ? ChildKind.OUTER : ChildKind.INNER;
    }

    /// As the JSON format calls it.
    static String name(ChildKind kind) {
        return switch (kind) {
            case ROOT -> "";
            case OUTER -> "Outer";
            case INNER -> "Inner";
            case SUBQUERY -> "Subquery";
            case MEMBER -> "Member";
            case SUBPLAN -> "SubPlan";
            case INITPLAN, CTE -> "InitPlan";
        };
    }

    static Set<Trait> traits(RawNode node) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        String type = node.text(Names.TYPE);
        if (type.startsWith("Gather")) {
            traits.add(Trait.GATHERS);
        }
        if (node.has("Parallel Aware")) {
            traits.add(Trait.SHARES_WORK);
        }
        if (type.equals("Limit")) {
            traits.add(Trait.STOPS_INPUT);
        }
        String join = node.text("Join Type");
        if (join.equals("Semi") || join.equals("Anti") || node.has("Inner Unique")) {
            traits.add(Trait.STOPS_INNER);
        }
        if (DRAINS.contains(type)
                || (type.equals("Aggregate") && !node.text("Strategy").equals("Sorted"))
                || (type.equals("SetOp") && node.text("Strategy").equals("Hashed"))) {
            traits.add(Trait.DRAINS_INPUT);
        }
        if (type.equals("Merge Join")) {
            traits.add(Trait.REWINDS_INNER);
        }
        if (type.equals("ModifyTable") || (type.equals("Foreign Scan") && node.has("Operation"))) {
            traits.add(Trait.WRITES);
        }
        remarkable(node, traits);
        return traits;
    }

    private static void remarkable(RawNode node, Set<Trait> traits) {
        if (node.text("Sort Space Type").equals("Disk")
                || node.text("Storage").equals("Disk")
                || node.number("Disk Usage", 0) > 0
                || node.number("Hash Batches", 1) > 1
                || node.number("HashAgg Batches", 1) > 1) {
            traits.add(Trait.SPILLED);
        }
        if (node.number("Lossy Heap Blocks", 0) > 0) {
            traits.add(Trait.LOSSY);
        }
        if (node.has("Disabled")) {
            traits.add(Trait.DISABLED);
        }
        if (node.text("One-Time Filter").equals("false")) {
            traits.add(Trait.FALSE_FILTER);
        }
        if (node.number("Subplans Removed", 0) > 0) {
            traits.add(Trait.PRUNED);
        }
    }
}
