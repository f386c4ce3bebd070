package dev.drydock.app.plan.compare.text;

import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.diff.PlanDiff.Row;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.Locale;

/// Two plans as lines of text: what changed, then both trees in one.
public final class DiffPage {
    private static final Messages TEXTS = Messages.of(DiffPage.class);
    private static final int DEEPEST_INDENT = 40;
    /// Further lines of one kind are counted.
    private static final int MOST_OF_A_KIND = 30;

    private DiffPage() {}

    public static String of(Comparison compared) {
        PlanDiff diff = compared.diff();
        StringBuilder page = new StringBuilder();
        page.append(DiffWords.headline(diff)).append('\n');
        page.append(DiffWords.counts(diff)).append('\n');
        if (!diff.none()) {
            page.append('\n');
            changes(diff, page);
            page.append('\n');
            tree(compared, page);
        }
        return page.toString().stripTrailing();
    }

    private static void changes(PlanDiff diff, StringBuilder page) {
        String last = "";
        int ofKind = 0;
        for (Change change : diff.changes()) {
            String kind = DiffWords.kind(change);
            if (!kind.equals(last)) {
                more(ofKind, page);
                ofKind = 0;
                last = kind;
            }
            if (ofKind++ < MOST_OF_A_KIND) {
                page.append(String.format("  %-12s %-11s %s%n", kind, where(change), DiffWords.of(diff, change)));
            }
        }
        more(ofKind, page);
    }

    private static void more(int ofKind, StringBuilder page) {
        if (ofKind > MOST_OF_A_KIND) {
            page.append("  ")
                    .append(TEXTS.text("page.more", ofKind - MOST_OF_A_KIND))
                    .append('\n');
        }
    }

    /// The numbers of its nodes: `#3 → #5`.
    public static String where(Change change) {
        return change.after() == 0
                ? "#" + change.before() + " →"
                : change.before() == 0 ? "→ #" + change.after() : "#" + change.before() + " → #" + change.after();
    }

    private static void tree(Comparison compared, StringBuilder page) {
        PlanDiff diff = compared.diff();
        boolean timed = PlanDiff.wallMs(diff.before()) > 0 || PlanDiff.wallMs(diff.after()) > 0;
        page.append(String.format(
                "  %5s %5s  %11s %11s  %s%n",
                "#",
                "#",
                TEXTS.text(timed ? "page.self" : "page.rows"),
                TEXTS.text("page.now"),
                TEXTS.text("page.step")));
        for (Row row : diff.rows()) {
            page.append(String.format(
                    "%s %5s %5s  %11s %11s  ",
                    compared.mark(row).sign(),
                    id(row.before()),
                    id(row.after()),
                    number(diff.before(), row.before(), timed),
                    number(diff.after(), row.after(), timed)));
            page.repeat(' ', 2 * Math.min(compared.depth(row), DEEPEST_INDENT));
            page.append(step(compared, row)).append('\n');
        }
    }

    private static String id(int id) {
        return id == 0 ? "" : String.valueOf(id);
    }

    /// The node, and what it was where its name is not the same.
    public static String step(Comparison compared, Row row) {
        PlanDiff diff = compared.diff();
        String title = row.after() == 0
                ? DiffWords.title(diff.before(), row.before())
                : DiffWords.title(diff.after(), row.after());
        if (compared.mark(row) == Mark.MOVED) {
            return TEXTS.text(
                    row.after() == 0 ? "page.movedTo" : "page.movedFrom",
                    title,
                    row.after() == 0 ? row.pairAfter() : row.pairBefore());
        }
        boolean renamed = compared.changes(row).stream()
                .anyMatch(change -> change instanceof Change.Operator
                        || change instanceof Change.Index
                        || change instanceof Change.JoinType);
        return renamed && row.before() != 0
                ? TEXTS.text("page.was", title, DiffWords.title(diff.before(), row.before()))
                : title;
    }

    private static String number(MeasuredPlan plan, int id, boolean timed) {
        if (id == 0) {
            return "";
        }
        return timed
                ? plan.measure(id)
                        .time()
                        .map(time -> String.format(Locale.ROOT, "%,.3f", Math.max(0, time.exclusiveMs())))
                        .orElse("-")
                : plan.plan()
                        .node(id)
                        .estimate()
                        .map(estimate -> String.format(Locale.ROOT, "%,.0f", estimate.rows()))
                        .orElse("-");
    }

    /// What changed, as a list for a ticket, and the trees in a block.
    public static String markdown(Comparison compared) {
        PlanDiff diff = compared.diff();
        StringBuilder page = new StringBuilder();
        page.append("**")
                .append(DiffWords.headline(diff))
                .append("**, ")
                .append(DiffWords.counts(diff))
                .append("\n");
        if (diff.none()) {
            return page.toString();
        }
        StringBuilder block = new StringBuilder();
        changes(diff, block);
        block.append('\n');
        tree(compared, block);
        String fence = "`".repeat(Math.max(3, longestRun(block) + 1));
        return page.append('\n')
                .append(fence)
                .append("diff\n")
                .append(block)
                .append(fence)
                .append('\n')
                .toString();
    }

    private static int longestRun(CharSequence text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
