package dev.drydock.app.panel.query.explain;

import dev.drydock.app.command.Keymap;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.PlanControl;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the values of a statement's parameters. They are bound, kept in memory only.
final class ValuesForm extends VBox {
    private static final Messages TEXTS = Messages.of(ValuesForm.class);

    private final List<TextField> fields = new ArrayList<>();

    ValuesForm(PlanControl plans, PlanShown.WantsValues wants) {
        getStyleClass().add("plan-values");
        Label title = new Label(TEXTS.text("values.title"));
        title.getStyleClass().add("heading");
        Label sentence = new Label(TEXTS.text(wants.subject().analyze() ? "values.analyze" : "values.explain"));
        sentence.getStyleClass().addAll("muted", "code-size");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMaxWidth(420);
        grid.getColumnConstraints().addAll(names, values);
        Runnable go =
                () -> plans.withValues(fields.stream().map(TextField::getText).toList());
        for (int i = 0; i < wants.labels().size(); i++) {
            TextField field =
                    new TextField(i < wants.known().size() ? wants.known().get(i) : "");
            field.setId("plan-value-" + (i + 1));
            field.getStyleClass().addAll("mono", "small-field");
            field.setOnAction(event -> go.run());
            String label = wants.labels().get(i);
            Label name = new Label(label);
            name.getStyleClass().add("mono");
            name.setLabelFor(field);
            grid.addRow(i, name, Describe.quietly(field, TEXTS.text("values.field", label)));
            fields.add(field);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        Button yes = new Button(
                TEXTS.text(wants.subject().analyze() ? "values.go.analyze" : "values.go.explain"), Icon.PLANS.node(14));
        yes.setId("plan-with-values");
        yes.getStyleClass().addAll("small-button", "accent");
        yes.setOnAction(event -> go.run());
        yes.disableProperty().bind(plans.idle().map(idle -> !idle));
        Button back = new Button(TEXTS.text("values.back"));
        back.setId("plan-values-back");
        back.getStyleClass().add("small-button");
        back.setOnAction(event -> plans.leaveValues());
        HBox row = new HBox(8, Describe.quietly(yes, yes.getText()), Describe.control(back, back.getText(), "Esc"));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, sentence, scroll, row);
        Keymap.keepEscape(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                plans.leaveValues();
                event.consume();
            }
        });
    }

    @Override
    public void requestFocus() {
        // What is inside a scroll pane comes into the scene with its skin.
        applyCss();
        fields.stream().findFirst().ifPresent(TextField::requestFocus);
    }
}
