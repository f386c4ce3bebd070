package dev.drydock.app.panel.connections;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.pane.FormPane;
import dev.drydock.app.panel.connections.state.ConnectionsState;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.steps.StepsPane;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The chosen profile: its name and what can be done with it, its fields, its test.
final class FormSide extends ScrollPane {
    private static final Messages WORDS = Messages.of(FormSide.class);

    private final ConnectionsViewModel model;
    private final FormPane fields;
    private final StepsPane steps;
    private final HBox head = new HBox(8);
    private final StackPane faultPlace = new StackPane();
    private final Button duplicate = new Button("", Icon.COPY.node(16));
    private final Button remove = new Button("", Icon.TRASH.node(16));
    private final Button save = new Button(WORDS.text("form.save"), Icon.CHECK.node(14));
    private Map<Field, String> problems = Map.of();
    private final Button connect = new Button("", Icon.ENTER.node(14));

    FormSide(ConnectionsViewModel model) {
        this.model = model;
        fields = new FormPane(model.form(), model.rotation()::open);
        steps = new StepsPane(model.testing());
        head.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(head, faultPlace, fields, steps);
        side.getStyleClass().add("form-side");
        setContent(side);
        getStyleClass().add("form-scroll");
        setFitToWidth(true);
        setFocusTraversable(false);
        Describe.quietly(this, WORDS.text("form.scroll"));
        buttons();
    }

    private void reveal(Node node) {
        applyCss();
        layout();
        Bounds inside = getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double spare = getContent().getBoundsInLocal().getHeight()
                - getViewportBounds().getHeight();
        if (spare > 0) {
            setVvalue(Math.clamp((inside.getMinY() - getViewportBounds().getHeight() / 3) / spare, 0, 1));
        }
    }

    FormPane fields() {
        return fields;
    }

    void show(ConnectionsState state) {
        setVisible(state.form().isPresent());
        state.form().ifPresent(form -> {
            showHead(form, state.opening().running());
            fields.show(form);
            boolean found = !problems.entrySet().containsAll(form.problems().entrySet());
            problems = form.problems();
            if (found) {
                fields.focusProblem(form).ifPresent(this::reveal);
            }
            fields.show(state.note());
            steps.show(state.test());
            faultPlace.getChildren().clear();
            state.opening()
                    .fault()
                    .map(why -> FaultPane.retryable(why, model::connect))
                    .ifPresent(faultPlace.getChildren()::add);
            faultPlace.setManaged(state.opening().fault().isPresent());
        });
    }

    private void buttons() {
        for (Button button : List.of(duplicate, remove)) {
            button.getStyleClass().add("icon-button");
        }
        Describe.control(duplicate, WORDS.text("form.duplicate"));
        duplicate.setOnAction(event -> model.filing().duplicateShown());
        Describe.control(remove, WORDS.text("form.remove"));
        remove.setOnAction(event -> model.removing().ask());
        Describe.control(save, WORDS.text("form.save.long"), Command.shown(ConnectionsView.SAVE_KEY));
        save.setOnAction(event -> model.save());
        connect.getStyleClass().add("accent");
        connect.setOnAction(event -> model.connect());
    }

    private void showHead(Form shown, boolean connecting) {
        String name = shown.name().isEmpty() ? WORDS.text("form.unnamed") : shown.name();
        Label title = new Label(name);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        Label unsaved = new Label(WORDS.text(shown.saved() ? "form.saved" : "form.unsaved"));
        unsaved.getStyleClass().addAll("small", "muted");
        unsaved.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        duplicate.setVisible(shown.stored());
        remove.setVisible(shown.stored());
        save.setDisable(shown.saved());
        connect.setDisable(connecting);
        String action = WORDS.text(
                connecting ? "form.connecting" : shown.opensReadOnly() ? "form.connect.readOnly" : "form.connect");
        connect.setText(action);
        Describe.control(connect, WORDS.text("form.connect.long", action, name));
        List.of(save, connect).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        Label badge = Badge.of(shown.environment());
        badge.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().setAll(title, badge, unsaved, gap, duplicate, remove, save, connect);
    }
}
