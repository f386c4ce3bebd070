package dev.drydock.app.plan.state;

import java.util.List;
import java.util.Set;

/// Everything that is shown of one plan.
///
/// @param look what is shown; pseudonyms instead of names while it is masked
/// @param selected id of the node in the card
/// @param folding what the grid hides, and what is left
/// @param masked names and literals are replaced
public record PlanState(
        Look look, Metric metric, Sight sight, int selected, Folding folding, Search search, boolean masked) {
    /// @param folded nodes whose inputs are hidden in the grid
    /// @param rows of the grid: ids in order
    public record Folding(Set<Integer> folded, List<Integer> rows) {}

    /// What is looked for.
    ///
    /// @param text `""` when nothing is
    /// @param found ids of nodes that match, in order
    public record Search(String text, List<Integer> found) {
        public static final Search NONE = new Search("", List.of());

        public boolean none() {
            return text.isEmpty();
        }
    }

    public static PlanState first(Look look) {
        return new PlanState(
                look,
                look.first(),
                Sight.DIAGRAM,
                heaviest(look),
                new Folding(Set.of(), look.outline().visible(id -> false)),
                Search.NONE,
                false);
    }

    /// The node to look at first.
    private static int heaviest(Look look) {
        Metric metric = look.first() == Metric.TIME ? Metric.TIME : Metric.COST;
        int best = 1;
        for (int id = 1; id <= look.size(); id++) {
            if (look.figures().value(metric, id) > look.figures().value(metric, best)) {
                best = id;
            }
        }
        return best;
    }

    public PlanState look(Look next, boolean hidden) {
        return new PlanState(next, metric, sight, selected, folding, search, hidden);
    }

    public PlanState metric(Metric next) {
        return new PlanState(look, next, sight, selected, folding, search, masked);
    }

    public PlanState sight(Sight next) {
        return new PlanState(look, metric, next, selected, folding, search, masked);
    }

    public PlanState selected(int next) {
        return new PlanState(look, metric, sight, next, folding, search, masked);
    }

    public PlanState folded(Set<Integer> next) {
        return new PlanState(
                look,
                metric,
                sight,
                selected,
                new Folding(next, look.outline().visible(next::contains)),
                search,
                masked);
    }

    public PlanState search(Search next) {
        return new PlanState(look, metric, sight, selected, folding, next, masked);
    }
}
