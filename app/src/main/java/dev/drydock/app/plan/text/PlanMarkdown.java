package dev.drydock.app.plan.text;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.NodeMeasure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A plan for a ticket: the whole in one line, the nodes that matter, the tree.
public final class PlanMarkdown {
    private static final Messages TEXTS = Messages.of(PlanMarkdown.class);
    private static final int HEAVIEST = 5;
    private static final int MOST_ADVICE = 3;

    private PlanMarkdown() {}

    public static String of(Look look) {
        StringBuilder page = new StringBuilder();
        page.append("**")
                .append(TEXTS.text("ticket.title", PlanWords.total(look)))
                .append("**, ");
        page.append(PlanWords.summary(look)).append("\n\n");
        List<Integer> heavy = heavy(look);
        if (!heavy.isEmpty()) {
            page.append(TEXTS.text("ticket.head")).append("\n|---:|:---|---:|---:|---:|:---|\n");
            heavy.forEach(id -> page.append(row(look, id)));
            page.append('\n');
        }
        advice(look, page);
        String tree = PlanPage.of(look.measured());
        String fence = "`".repeat(Math.max(3, longestRun(tree) + 1));
        return page.append(fence)
                .append("text\n")
                .append(tree)
                .append('\n')
                .append(fence)
                .append('\n')
                .toString();
    }

    /// What saves most, with its statements.
    private static void advice(Look look, StringBuilder page) {
        List<Advice> worth = look.counsel().worth();
        for (Advice advice : worth.subList(0, Math.min(MOST_ADVICE, worth.size()))) {
            page.append("- ").append(AdviceText.title(advice.tip()));
            String nodes =
                    advice.nodes().stream().limit(HEAVIEST).map(id -> "#" + id).collect(Collectors.joining(", "));
            page.append(nodes.isEmpty() ? "" : " (" + nodes + ")").append(": ");
            page.append(AdviceText.remedy(advice.tip())).append('\n');
            for (Suggestion suggestion : advice.suggestions()) {
                String sql = suggestion.sql().replaceAll("\\s+", " ");
                String fence = "`".repeat(longestRun(sql) + 1);
                page.append("  - ")
                        .append(fence)
                        .append(' ')
                        .append(sql)
                        .append(' ')
                        .append(fence)
                        .append('\n');
            }
        }
        page.append(worth.isEmpty() ? "" : "\n");
    }

    private static List<Integer> heavy(Look look) {
        return IntStream.rangeClosed(1, look.size())
                .filter(id -> look.figures().severity(Metric.TIME, id) != Severity.PLAIN
                        || look.figures().severity(Metric.ESTIMATE, id) != Severity.PLAIN
                        || look.measured().measure(id).flags().contains(NodeFlag.SPILLED))
                .boxed()
                .sorted(Comparator.comparingDouble(
                        id -> -look.measured().measure(id).share().orElse(0)))
                .limit(HEAVIEST)
                .toList();
    }

    private static String row(Look look, int id) {
        NodeMeasure measure = look.measured().measure(id);
        String flags =
                measure.flags().stream().map(flag -> PlanText.of(flag).title()).collect(Collectors.joining(", "));
        return "| " + id + " | "
                + escaped(look.measured().plan().node(id).operator().title()) + " | "
                + PlanWords.brief(look, Metric.TIME, id) + " | "
                + (measure.share().isPresent() ? Numbers.percent(measure.share().getAsDouble()) : "–") + " | "
                + PlanWords.rows(look, id) + " | " + flags + " |\n";
    }

    /// A text of a server is no markup.
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~])", "\\\\$1");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
