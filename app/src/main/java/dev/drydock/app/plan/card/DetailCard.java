package dev.drydock.app.plan.card;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The chosen node: what it did and what it cost, what could be better, what is remarkable and why, where the
/// statement asks for it, all that the server told.
public final class DetailCard extends ScrollPane {
    private static final Messages TEXTS = Messages.of(DetailCard.class);

    private final VBox body = new VBox();
    private final IntConsumer select;
    private @Nullable Look look;
    private int shown;

    /// @param select told the node that was chosen
    public DetailCard(IntConsumer select) {
        this.select = select;
        getStyleClass().addAll("plan-card", "edge-to-edge");
        setId("plan-card");
        setFitToWidth(true);
        setFocusTraversable(true);
        setAccessibleText(TEXTS.text("name"));
        body.getStyleClass().add("plan-card-body");
        setContent(body);
    }

    public void show(PlanState state) {
        boolean same = shown == state.selected();
        if (same && state.look().equals(look)) {
            return;
        }
        Look now = state.look();
        look = now;
        shown = state.selected();
        if (!same) {
            setVvalue(0);
        }
        PlanNode node = now.measured().plan().node(shown);
        setAccessibleText(PlanWords.spoken(now, shown));
        List<Node> parts = new ArrayList<>();
        parts.add(head(now, node));
        parts.add(facts(now, node));
        List<Advice> advice = now.counsel().on(shown);
        boolean timed = now.counsel().report().map(AdviceReport::timed).orElse(true);
        advice.forEach(each -> parts.add(new AdviceBlock(each, timed)));
        for (NodeFlag flag : now.measured().measure(shown).flags()) {
            if (!Said.by(flag, advice)) {
                parts.add(flag(flag));
            }
        }
        parts.addAll(TieRows.of(now, shown, select));
        parts.addAll(SourceBox.of(now, shown));
        parts.addAll(Told.of(now, node));
        body.getChildren().setAll(parts);
    }

    private Node head(Look look, PlanNode node) {
        Label number = new Label(Integer.toString(node.id()));
        number.getStyleClass().addAll("mono", "muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(node.operator().title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        title.maxWidthProperty().bind(widthProperty().subtract(100));
        FlowPane head = new FlowPane(8, 4, number, title);
        head.setMinWidth(0);
        head.setAlignment(Pos.CENTER_LEFT);
        NodeMeasure measure = look.measured().measure(node.id());
        if (node.neverRan()) {
            head.getChildren().add(Badge.of(Badge.Tone.NEUTRAL, PlanWords.never()));
        }
        if (look.outline().isParallel(node.id())) {
            head.getChildren().add(Badge.of(Badge.Tone.NEUTRAL, Icon.JOBS, TEXTS.text("parallel")));
        }
        Severity severity = look.figures().severity(Metric.TIME, node.id());
        if (severity != Severity.PLAIN) {
            head.getChildren()
                    .add(Badge.of(
                            Tones.of(severity),
                            Icon.WARNING,
                            TEXTS.text("share", Numbers.percent(measure.share().orElse(0)))));
        }
        OptionalDouble factor = measure.estimateFactor();
        if (factor.isPresent() && look.figures().severity(Metric.ESTIMATE, node.id()) != Severity.PLAIN) {
            head.getChildren()
                    .add(Badge.of(
                            Badge.Tone.WARNING,
                            Icon.WARNING,
                            TEXTS.text("estimate", PlanWords.factorInWords(factor.getAsDouble()))));
        }
        return head;
    }

    private static Node facts(Look look, PlanNode node) {
        FlowPane facts = new FlowPane(24, 8);
        for (Facts.Fact fact : Facts.of(look, node)) {
            Label name = new Label(fact.name());
            name.getStyleClass().addAll("muted", "small");
            Label value = new Label(fact.value());
            value.getStyleClass().addAll("mono", look(fact.severity()));
            facts.getChildren().add(new VBox(2, name, value));
        }
        return facts;
    }

    private static String look(Severity severity) {
        return switch (severity) {
            case PLAIN -> "plan-fact";
            case WARNING -> "warning-text";
            case DANGER, CRITICAL -> "danger-text";
        };
    }

    private static Node flag(NodeFlag flag) {
        PlanText words = PlanText.of(flag);
        Label title = new Label(words.title());
        title.getStyleClass().add("strong");
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label why = new Label(words.why());
        why.getStyleClass().add("code-size");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        VBox block = new VBox(2, title, why);
        block.getStyleClass().addAll("plan-flag", Badge.toneClass(tone(flag)));
        return block;
    }

    private static Badge.Tone tone(NodeFlag flag) {
        return switch (flag) {
            case MISESTIMATE, SPILLED, LOSSY, DISABLED -> Badge.Tone.WARNING;
            case FALSE_FILTER -> Badge.Tone.DANGER;
            case NEVER_EXECUTED, AFTER_ROOT, OVERLAP, PRUNED -> Badge.Tone.NEUTRAL;
        };
    }
}
