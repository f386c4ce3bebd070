package dev.drydock.app.panel.query.explain;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.ask.Question.MayRun.Aftermath;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.ExplainText;
import dev.drydock.core.plan.run.port.Irreversible;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How a statement is measured, and what of it no rollback undoes.
public final class AftermathList extends VBox {
    private static final Messages TEXTS = Messages.of(AftermathList.class);

    public AftermathList() {
        super(8);
    }

    public void show(Aftermath aftermath) {
        List<Node> lines = new ArrayList<>();
        lines.add(line(TEXTS.text("aftermath.how"), Icon.UNDO, "muted-icon"));
        aftermath
                .known()
                .ifPresentOrElse(
                        ahead -> lines.addAll(left(ahead.left())),
                        () -> lines.add(line(TEXTS.text("aftermath.finding"), Icon.CLOCK, "muted-icon")));
        getChildren().setAll(lines);
    }

    private static List<Node> left(Set<Irreversible> left) {
        if (left.isEmpty()) {
            return List.of(line(TEXTS.text("aftermath.nothing"), Icon.CHECK, "success"));
        }
        List<Node> lines = new ArrayList<>();
        Label head = new Label(TEXTS.text("aftermath.left"));
        head.getStyleClass().add("strong");
        lines.add(head);
        left.stream().sorted().forEach(each -> lines.add(line(ExplainText.of(each), Icon.WARNING, "warning")));
        return lines;
    }

    private static Label line(String words, Icon icon, String look) {
        Label label = new Label(words, icon.node(14, look));
        label.getStyleClass().addAll("code-size", "aftermath-line");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
