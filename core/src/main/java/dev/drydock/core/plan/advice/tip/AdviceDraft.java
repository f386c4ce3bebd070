package dev.drydock.core.plan.advice.tip;

import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A piece of advice in the making.
public final class AdviceDraft {
    private final TipId tip;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private OptionalDouble saving = OptionalDouble.empty();
    private Confidence confidence = Confidence.LIKELY;

    private AdviceDraft(TipId tip) {
        this.tip = tip;
    }

    /// About one step; names its table and index.
    public static AdviceDraft on(TipId tip, PlanNode node) {
        AdviceDraft draft = new AdviceDraft(tip).and(node);
        node.operator().relation().ifPresent(relation -> draft.words(Fact.RELATION, relation));
        node.operator().index().ifPresent(index -> draft.words(Fact.INDEX, index));
        return draft;
    }

    /// About the statement.
    public static AdviceDraft onStatement(TipId tip) {
        return new AdviceDraft(tip);
    }

    public AdviceDraft and(PlanNode node) {
        nodes.add(node.id());
        return this;
    }

    public AdviceDraft fact(Fact fact, double value) {
        evidence.add(new Evidence.Amount(fact, value));
        return this;
    }

    /// Nothing for an empty text.
    public AdviceDraft words(Fact fact, String text) {
        if (!text.isEmpty()) {
            evidence.add(new Evidence.Words(fact, text));
        }
        return this;
    }

    public AdviceDraft saves(double share) {
        saving = OptionalDouble.of(Math.clamp(share, 0, 1));
        return this;
    }

    public AdviceDraft sure(Confidence how) {
        confidence = how;
        return this;
    }

    public AdviceDraft suggest(Suggestion.Kind kind, String sql) {
        suggestions.add(new Suggestion(kind, sql));
        return this;
    }

    public AdviceDraft suggest(Optional<Suggestion> suggestion) {
        suggestion.ifPresent(suggestions::add);
        return this;
    }

    public Advice advice() {
        return new Advice(tip, nodes, evidence, saving, confidence, suggestions);
    }
}
