package dev.drydock.app.plan.card;

import dev.drydock.app.plan.state.Labels;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.PlanText;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.measure.TriggerTime;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.WorkerShare;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All that the server told of a node, known or not; at the root also what it told of the statement.
final class Told {
    private static final Messages TEXTS = Messages.of(Told.class);
    private static final int LONGEST = 4_000;
    private static final int MOST = 200;
    private static final double NAMES = 150;

    private Told() {}

    static List<Node> of(Look look, PlanNode node) {
        List<Node> parts = new ArrayList<>();
        add(parts, TEXTS.text("workers"), workers(node));
        if (node.id() == 1) {
            add(parts, TEXTS.text("statement"), statement(look));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        node.properties().forEach((name, value) -> properties.put(name, Labels.value(value)));
        add(parts, TEXTS.text("properties"), properties);
        return parts;
    }

    private static void add(List<Node> parts, String title, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Label head = new Label(title);
        head.getStyleClass().add("strong");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("plan-told");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        int line = 0;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (line == MOST) {
                break;
            }
            grid.addRow(line++, label(fact.getKey(), "muted"), label(clipped(fact.getValue()), "mono"));
        }
        parts.add(new VBox(6, head, grid));
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().addAll(look, "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Map<String, String> workers(PlanNode node) {
        Map<String, String> workers = new LinkedHashMap<>();
        for (WorkerShare worker : node.workers()) {
            workers.put(
                    TEXTS.text("worker", worker.number()),
                    TEXTS.text(
                            "worker.did",
                            Numbers.time(worker.totalMs() * worker.loops()),
                            Numbers.count(worker.rows() * worker.loops()),
                            Numbers.count(worker.loops())));
        }
        return workers;
    }

    private static Map<String, String> statement(Look look) {
        Plan plan = look.measured().plan();
        Map<String, String> told = new LinkedHashMap<>();
        time(told, TEXTS.text("statement.planning"), plan.planningMs());
        time(told, TEXTS.text("statement.execution"), plan.executionMs());
        time(told, TEXTS.text("statement.unexplained"), look.measured().unexplainedMs());
        if (look.measured().afterRootMs() > 0) {
            told.put(
                    TEXTS.text("statement.afterRoot"),
                    Numbers.time(look.measured().afterRootMs()));
        }
        for (TriggerTime trigger : look.measured().triggers()) {
            String name = trigger.trigger().name().isEmpty()
                    ? trigger.trigger().constraint()
                    : trigger.trigger().name();
            OptionalDouble ms = trigger.trigger().ms();
            told.put(
                    TEXTS.text("statement.trigger", name),
                    (ms.isPresent() ? Numbers.time(ms.getAsDouble()) + ", " : "")
                            + TEXTS.text(
                                    "statement.calls",
                                    Numbers.count(trigger.trigger().calls())) + ", "
                            + PlanText.of(trigger.when()));
        }
        plan.jit().forEach((name, value) -> told.put(TEXTS.text("statement.jit", name), Labels.value(value)));
        plan.statement().forEach((name, value) -> told.put(name, Labels.value(value)));
        return told;
    }

    private static void time(Map<String, String> told, String name, OptionalDouble millis) {
        if (millis.isPresent()) {
            told.put(name, Numbers.time(millis.getAsDouble()));
        }
    }
}
