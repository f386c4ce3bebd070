package dev.drydock.core.plan.history;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.diff.align.NodeShape;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What makes two plans the same: operators, how they join, tables, indexes, what is sorted and grouped by, and
/// the tree of them. Numbers, literals and aliases do not count; members of a union that differ only in the
/// number of their alias, as partitions do, count once. The practice of pganalyze and pg_stat_plans.
final class PlanShape {
    private static final byte[] NONE = {};

    private PlanShape() {}

    /// @return 32 hexadecimal digits. Pure, linear, does not recurse.
    static String of(Plan plan) {
        int size = plan.nodes().size();
        int[] tables = tables(plan);
        boolean[] members = members(plan);
        MessageDigest[] below = new MessageDigest[size + 1];
        byte[][] next = new byte[size + 1][];
        byte[] last = NONE;
        for (int id = size; id > 0; id--) {
            PlanNode node = plan.node(id);
            MessageDigest digest = sha256();
            digest.update(words(node, plan, tables[id], members[id]).getBytes(StandardCharsets.UTF_8));
            if (below[id] != null) {
                digest.update(below[id].digest());
            }
            last = digest.digest();
            int parent = node.parent();
            byte[] sibling = next[parent];
            boolean again = node.kind() == ChildKind.MEMBER && sibling != null && MessageDigest.isEqual(last, sibling);
            if (parent > 0 && !again) {
                if (below[parent] == null) {
                    below[parent] = sha256();
                }
                below[parent].update(last);
                next[parent] = last;
            }
        }
        return HexFormat.of().formatHex(last, 0, 16);
    }

    /// Per node the nearest one that names a table, it or above it; 0 for none.
    private static int[] tables(Plan plan) {
        int[] tables = new int[plan.nodes().size() + 1];
        for (PlanNode node : plan.nodes()) {
            boolean names = node.operator().relation().isPresent();
            tables[node.id()] = names ? node.id() : tables[node.parent()];
        }
        return tables;
    }

    /// Whether a node is a member of a union, or below one.
    private static boolean[] members(Plan plan) {
        boolean[] members = new boolean[plan.nodes().size() + 1];
        for (PlanNode node : plan.nodes()) {
            members[node.id()] = node.kind() == ChildKind.MEMBER || members[node.parent()];
        }
        return members;
    }

    /// @param read id of the nearest node that names a table
    private static String words(PlanNode node, Plan plan, int read, boolean member) {
        NodeShape shape = NodeShape.of(node);
        String schema = shape.schema().orElse("");
        String table = shape.relation().orElse("");
        String index = shape.index().orElse("");
        Operator reader = read == 0 ? node.operator() : plan.node(read).operator();
        String alias = reader.alias().orElse("");
        String stem = stem(alias);
        if (member && read != 0 && !stem.equals(alias)) {
            String partition = reader.relation().orElse("");
            index = index.startsWith(partition) ? index.substring(partition.length()) : index;
            table = table.isEmpty() ? "" : stem;
            schema = "";
        }
        return String.join(
                "\n",
                shape.kind(),
                shape.joinType(),
                schema,
                table,
                index,
                shape.parts(),
                shape.keys(),
                node.kind().name(),
                node.operator().label().isEmpty() ? "" : "+");
    }

    /// Partitions are read as `orders_1`, `orders_2`.
    private static String stem(String alias) {
        int end = alias.length();
        while (end > 0 && Character.isDigit(alias.charAt(end - 1))) {
            end--;
        }
        return end < alias.length() && end > 1 && alias.charAt(end - 1) == '_' ? alias.substring(0, end - 1) : alias;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
