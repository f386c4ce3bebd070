package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.node.ChildKind;
import java.util.List;

/// A statement may be told as several trees: the statement itself, then queries that run inside its
/// expressions.
final class Roots {
    private Roots() {}

    static NodeDraft one(List<NodeDraft> roots) {
        if (roots.size() == 1) {
            return roots.getFirst();
        }
        NodeDraft all = new NodeDraft("Statement", ChildKind.ROOT);
        all.children().addAll(roots);
        return all;
    }
}
