package dev.drydock.app.plan.card;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.tip.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The advice on a whole plan, what saves most first; what is not worth a change only on demand.
public final class AdviceList extends ScrollPane {
    private static final Messages TEXTS = Messages.of(AdviceList.class);
    private static final int MOST = 40;
    private static final int MOST_NODES = 6;

    private final VBox body = new VBox();
    private final IntConsumer select;
    private @Nullable Look look;
    private boolean all;

    /// @param select told the node that was chosen
    public AdviceList(IntConsumer select) {
        this.select = select;
        getStyleClass().addAll("plan-card", "edge-to-edge");
        setId("plan-advice");
        setFitToWidth(true);
        setFocusTraversable(true);
        Describe.quietly(this, TEXTS.text("list.name"));
        body.getStyleClass().add("plan-card-body");
        setContent(body);
    }

    public void show(PlanState state) {
        if (!state.look().equals(look)) {
            look = state.look();
            all = false;
            setVvalue(0);
            fill(state.look());
        }
    }

    private void fill(Look now) {
        body.getChildren()
                .setAll(now.counsel()
                        .report()
                        .map(report -> told(now, report))
                        .orElseGet(() -> List.of(
                                now.context().isPresent()
                                        ? Skeleton.after300Millis(6, TEXTS.text("list.looking"))
                                        : new EmptyState(
                                                Icon.INFO,
                                                TEXTS.text("list.nobody"),
                                                TEXTS.text("list.nobody.long")))));
    }

    private List<Node> told(Look now, AdviceReport report) {
        List<Node> parts = new ArrayList<>();
        if (report.shown().isEmpty()) {
            parts.add(new EmptyState(Icon.DONE, TEXTS.text("list.none"), TEXTS.text("list.none.long")));
        } else {
            parts.add(Wrapped.label(heading(report), "heading"));
            parts.add(Wrapped.label(TEXTS.text("list.never"), "small", "muted"));
        }
        report.shown().stream().limit(MOST).forEach(advice -> parts.add(block(now, report, advice)));
        List<Advice> more = new ArrayList<>(report.shown()
                .subList(Math.min(MOST, report.shown().size()), report.shown().size()));
        more.addAll(report.hidden());
        if (all) {
            more.stream().limit(MOST).forEach(advice -> parts.add(block(now, report, advice)));
        } else if (!more.isEmpty()) {
            parts.add(more(now, more.size()));
        }
        report.good().stream().limit(MOST).forEach(advice -> parts.add(good(now, advice)));
        return parts;
    }

    private static String heading(AdviceReport report) {
        int count = report.shown().size();
        double most = report.shown().getFirst().saving().orElse(0);
        String things = count == 1 ? TEXTS.text("list.one") : TEXTS.text("list.many", count);
        return most == 0
                ? things
                : things + ", " + TEXTS.text(report.timed() ? "list.upTo" : "list.upToCost", AdviceText.share(most));
    }

    private Node more(Look now, int count) {
        Hyperlink more = new Hyperlink(TEXTS.text("list.more", count));
        more.getStyleClass().add("link");
        Describe.quietly(more, more.getText());
        more.setOnAction(event -> {
            all = true;
            fill(now);
        });
        return more;
    }

    private Node block(Look now, AdviceReport report, Advice advice) {
        AdviceBlock block = new AdviceBlock(advice, report.timed());
        if (!advice.nodes().isEmpty()) {
            block.getChildren().add(1, links(now, advice));
        }
        return block;
    }

    private Node links(Look now, Advice advice) {
        FlowPane links = new FlowPane(4, 0);
        links.setMinWidth(0);
        advice.nodes().stream()
                .limit(MOST_NODES)
                .forEach(id -> links.getChildren().add(new NodeLink(now, id, select)));
        int more = advice.nodes().size() - MOST_NODES;
        if (more > 0) {
            links.getChildren().add(Wrapped.label(TEXTS.text("list.nodes", more), "small", "muted"));
        }
        return links;
    }

    private Node good(Look now, Advice advice) {
        String evidence = advice.evidence().stream().map(AdviceText::of).collect(Collectors.joining(" · "));
        Label line = Wrapped.label(
                AdviceText.title(advice.tip()) + (evidence.isEmpty() ? "" : ": " + evidence), "code-size");
        line.setGraphic(Icon.DONE.node(14, "success"));
        return new VBox(2, line, links(now, advice));
    }
}
