package dev.drydock.app.plan.text;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
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
