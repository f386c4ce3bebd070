package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.KeyDraft;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M3: rows are sorted that an index could give in order.
final class Filesort implements TipRule {
    static final double ROWS = 1000;
    /// Of reading and sorting, where only the whole is told.
    static final double LIKELY_PART = 0.3;

    @Override
    public TipId id() {
        return TipId.FILESORT;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (PlanNode node : plan.plan().nodes()) {
            if (isOne(node)) {
                look(tables, node).ifPresent(found);
            }
        }
    }

    private static boolean isOne(PlanNode node) {
        return node.operator().type().equals("filesort")
                || (node.operator().type().equals("Sort") && node.properties().containsKey("Step"))
                || Told.text(node, "using_filesort").equals("true");
    }

    private Optional<Advice> look(Tables tables, PlanNode node) {
        List<Access> below = tables.firstTwo(node);
        double rows = Math.max(tables.plan().rows(node), tables.rowsInto(node));
        if (rows < ROWS || node.neverRan() || below.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = keys(node);
        AdviceDraft draft = AdviceDraft.on(id(), node)
                .words(Fact.COLUMNS, String.join(", ", keys))
                .fact(Fact.ROWS_SORTED, rows)
                .saves(share(tables, node, below));
        if (below.size() == 1 && !keys.isEmpty()) {
            Access only = below.getFirst();
            KeyDraft key = tables.key(only)
                    .columns(only.isEquality() ? only.searched() : List.of())
                    .oneValues(only.conditions())
                    .order(keys);
            draft.words(Fact.RELATION, only.name()).suggest(key.suggestion());
        }
        return Optional.of(draft.advice());
    }

    /// As the server prints them; none where it does not, or where they are expressions.
    private static List<String> keys(PlanNode node) {
        String told = Told.text(node, "sort_key") + Told.text(node, "Condition").replaceAll(", limit input to .*", "");
        return told.isEmpty() || told.contains("(") ? List.of() : parts(told);
    }

    /// Commas inside quotes part nothing.
    private static List<String> parts(String told) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= told.length(); i++) {
            boolean end = i == told.length();
            quoted ^= !end && told.charAt(i) == '`';
            if (end || (told.charAt(i) == ',' && !quoted)) {
                parts.add(told.substring(from, i).strip());
                from = i + 1;
            }
        }
        return parts;
    }

    /// The server counts the sorting of one table's rows as other time of that table.
    private static double share(Tables tables, PlanNode node, List<Access> below) {
        if (!tables.plan().isTimed()) {
            return Math.max(tables.share(node), tables.wholeShare(node) * LIKELY_PART);
        }
        double reading = below.stream()
                .mapToDouble(access -> Access.number(access.node(), "r_table_time_ms", 0))
                .sum();
        double all = Math.max(tables.plan().wallMs(node), 1e-9);
        return tables.wholeShare(node) * Math.clamp(1 - reading / all, 0, 1);
    }
}
