package dev.drydock.app.panel.compare;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.text.EvidenceText;
import dev.drydock.app.panel.compare.text.KindText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Pairs that may be renames, each with what speaks for it; nothing is renamed before somebody says so.
final class RenameStrip extends VBox {
    private static final Messages TEXTS = Messages.of(RenameStrip.class);
    private static final double MOST_HEIGHT = 96;

    private final CompareViewModel model;
    private final VBox lines = new VBox(4);

    RenameStrip(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare-renames");
        Label title = new Label(TEXTS.text("renames.title"), Icon.HELP.node(14, "warning"));
        title.getStyleClass().add("strong");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        lines.heightProperty()
                .subscribe(high -> scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, high.doubleValue())));
        getChildren().addAll(title, scroll);
    }

    void show(Phase.Shown shown) {
        List<Node> now = new ArrayList<>();
        shown.comparison()
                .proposals()
                .forEach(each -> now.add(line(
                        each.rename(),
                        EvidenceText.of(each),
                        button("rename-accept", TEXTS.text("renames.accept"), () -> model.accept(each.rename())),
                        button("rename-decline", TEXTS.text("renames.decline"), () -> model.decline(each.rename())))));
        shown.comparison()
                .diff()
                .renames()
                .forEach(each -> now.add(line(
                        each,
                        TEXTS.text("renames.accepted"),
                        button("rename-undo", TEXTS.text("renames.undo"), () -> model.decline(each)))));
        lines.getChildren().setAll(now);
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
    }

    private static Node line(Rename rename, String evidence, Button... buttons) {
        Label pair = new Label(
                TEXTS.text("renames.line", KindText.one(rename.from().kind()), name(rename.from()), name(rename.to())));
        pair.getStyleClass().add("mono");
        pair.setMinWidth(USE_PREF_SIZE);
        Label why = new Label(evidence);
        why.getStyleClass().add("muted");
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox line = new HBox(12, pair, why);
        for (Button button : buttons) {
            Describe.quietly(button, button.getText() + ": " + pair.getText());
            line.getChildren().add(button);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String name(ElementKey key) {
        return key.isPart() ? key.parent() + "." + key.name() : key.name();
    }

    private static Button button(String look, String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small-button", look);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
