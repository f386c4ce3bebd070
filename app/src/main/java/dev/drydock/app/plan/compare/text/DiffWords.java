package dev.drydock.app.plan.compare.text;

import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.Change.Measure;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is said of the differences of two plans, wherever it is said.
public final class DiffWords {
    private static final Messages TEXTS = Messages.of(DiffWords.class);
    private static final int MOST_NAMED = 4;
    private static final int MOST_CHARACTERS = 120;

    private DiffWords() {}

    /// In one or two words.
    public static String kind(Change change) {
        return switch (change) {
            case Change.JoinOrder _ -> TEXTS.text("joinOrder");
            case Change.JoinType _ -> TEXTS.text("joinType");
            case Change.Operator _ -> TEXTS.text("operator");
            case Change.Index _ -> TEXTS.text("index");
            case Change.Moved _ -> TEXTS.text("moved");
            case Change.Removed _ -> TEXTS.text("removed");
            case Change.Added _ -> TEXTS.text("added");
            case Change.Keys _ -> TEXTS.text("keys");
            case Change.Condition _ -> TEXTS.text("condition");
            case Change.Flag _ -> TEXTS.text("flag");
            case Change.Figure figure -> word(figure.measure());
        };
    }

    private static String word(Measure measure) {
        return switch (measure) {
            case TIME -> TEXTS.text("time");
            case ROWS -> TEXTS.text("rows");
            case ESTIMATE -> TEXTS.text("estimate");
            case BUFFERS -> TEXTS.text("buffers");
        };
    }

    /// What changed, without its kind.
    public static String of(PlanDiff diff, Change change) {
        return switch (change) {
            case Change.JoinOrder(int _, int _, String was, String is) -> turned(was, is);
            case Change.JoinType(int before, int _, String was, String is) ->
                about(title(diff.before(), before), told(was), told(is));
            case Change.Operator(int before, int after) ->
                turned(title(diff.before(), before), title(diff.after(), after));
            case Change.Index index -> index(diff, index);
            case Change.Moved(int _, int after) -> title(diff.after(), after);
            case Change.Removed(List<Integer> nodes) -> part(diff.before(), nodes);
            case Change.Added(List<Integer> nodes) -> part(diff.after(), nodes);
            case Change.Keys(int _, int after, String was, String is) ->
                about(title(diff.after(), after), told(was), told(is));
            case Change.Condition(int _, int after, String was, String is) ->
                about(title(diff.after(), after), told(was), told(is));
            case Change.Flag(int _, int after, var flag, boolean now) ->
                TEXTS.text(
                        now ? "flag.now" : "flag.gone",
                        title(diff.after(), after),
                        PlanText.of(flag).title());
            case Change.Figure figure ->
                TEXTS.text(
                        "figure",
                        title(diff.after(), figure.after()),
                        number(figure.measure(), figure.was()),
                        number(figure.measure(), figure.is()),
                        Numbers.factor(figure.factor()));
        };
    }

    private static String index(PlanDiff diff, Change.Index change) {
        PlanNode was = diff.before().plan().node(change.before());
        PlanNode is = diff.after().plan().node(change.after());
        String table = is.operator().relation().orElseGet(() -> is.operator().title());
        String indexes = about(clip(table), names(change.was()), names(change.is()));
        String type = was.operator().type();
        String now = is.operator().type();
        return type.equals(now) ? indexes : TEXTS.text("index.operator", indexes, type, now);
    }

    private static String names(List<String> indexes) {
        return indexes.isEmpty() ? TEXTS.text("index.none") : clip(String.join(", ", indexes));
    }

    private static String told(String text) {
        return text.isEmpty() ? TEXTS.text("nothing") : clip(text.replace("\n", "; "));
    }

    private static String turned(String was, String is) {
        return TEXTS.text("turned", was, is);
    }

    private static String about(String what, String was, String is) {
        return TEXTS.text("about", what, was, is);
    }

    private static String part(MeasuredPlan plan, List<Integer> nodes) {
        String named = nodes.stream()
                .limit(MOST_NAMED)
                .map(id -> title(plan, id))
                .collect(Collectors.joining(TEXTS.text("part.joint")));
        return nodes.size() > MOST_NAMED
                ? TEXTS.text("part.more", named, Numbers.count(nodes.size() - MOST_NAMED))
                : named;
    }

    static String number(Measure measure, double value) {
        return measure == Measure.TIME ? Numbers.time(value) : Numbers.brief(value);
    }

    /// A node as people know it from the text format, in one line.
    public static String title(MeasuredPlan plan, int id) {
        return clip(plan.plan().node(id).operator().title());
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /// How long it took then and now, or what it would cost.
    public static String headline(PlanDiff diff) {
        double was = PlanDiff.wallMs(diff.before());
        double is = PlanDiff.wallMs(diff.after());
        if (was > 0 && is > 0) {
            double factor = is / was;
            return Numbers.exact(factor)
                    ? TEXTS.text("headline.same", Numbers.time(was), Numbers.time(is))
                    : TEXTS.text("headline", Numbers.time(was), Numbers.time(is), Numbers.factor(factor));
        }
        var cost = diff.before().plan().root().estimate().map(Estimate::totalCost);
        var costs = diff.after().plan().root().estimate().map(Estimate::totalCost);
        return cost.isPresent() && costs.isPresent()
                ? TEXTS.text("headline.cost", Numbers.count(cost.get()), Numbers.count(costs.get()))
                : TEXTS.text("headline.none");
    }

    /// Nothing changed.
    public static String same() {
        return TEXTS.text("none");
    }

    /// How much changed, by kind: `1 index, 2 operators, 5 times`.
    public static String counts(PlanDiff diff) {
        if (diff.none()) {
            return same();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        diff.changes().forEach(change -> counts.merge(kind(change), 1, Integer::sum));
        List<String> told = new ArrayList<>();
        counts.forEach((kind, count) -> told.add(TEXTS.text("count", Numbers.count(count), kind)));
        return String.join(", ", told);
    }

    public static String word(Mark mark) {
        return switch (mark) {
            case SAME -> TEXTS.text("mark.same");
            case FIGURES -> TEXTS.text("mark.figures");
            case CHANGED -> TEXTS.text("mark.changed");
            case MOVED -> TEXTS.text("mark.moved");
            case REMOVED -> TEXTS.text("mark.removed");
            case ADDED -> TEXTS.text("mark.added");
        };
    }
}
