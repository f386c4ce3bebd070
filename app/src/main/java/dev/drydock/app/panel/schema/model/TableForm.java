package dev.drydock.app.panel.schema.model;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.model.DraftState.Open;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A table as a form: name and comment, columns, keys and indexes. Each field is one edit, made with Enter or
/// when it is left.
final class TableForm extends VBox {
    private static final Messages TEXTS = Messages.of(TableForm.class);

    private final DraftViewModel model;
    private final TextField name = new TextField();
    private final TextField comment = new TextField();
    private final VBox columns = new VBox(4);
    private final VBox keys = new VBox(4);
    private final KeyForm adding;
    private Optional<Draft> shown = Optional.empty();

    TableForm(DraftViewModel model) {
        super(12);
        this.model = model;
        adding = new KeyForm(model);
        name.setId("draft-name");
        comment.setId("draft-comment");
        HBox.setHgrow(comment, Priority.ALWAYS);
        name.setPrefColumnCount(16);
        HBox about = new HBox(8, label(TEXTS.text("form.name")), name, label(TEXTS.text("form.comment")), comment);
        about.setAlignment(Pos.CENTER_LEFT);
        Describe.quietly(name, TEXTS.text("form.name"));
        Describe.quietly(comment, TEXTS.text("form.comment"));
        Button add = DraftView.button(TEXTS.text("form.addColumn"), Icon.PLUS);
        add.setId("draft-add-column");
        add.setOnAction(event -> addColumn());
        getChildren()
                .addAll(
                        about,
                        card(TEXTS.text("form.columns"), columns, add),
                        card(TEXTS.text("form.keys"), keys, new Region()),
                        adding);
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted-13");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Node card(String title, VBox body, Node action) {
        Label head = new Label(title);
        head.getStyleClass().add("fact-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, head, gap, action);
        top.getStyleClass().add("fact-head");
        body.getStyleClass().add("draft-rows");
        VBox card = new VBox(top, body);
        card.getStyleClass().add("fact-card");
        return card;
    }

    /// The rows are made anew when the draft is another one; a refused edit puts the fields back.
    void show(Open open) {
        if (shown.filter(open.draft()::equals).isPresent() && open.refused() == DraftState.Refusal.NONE) {
            return;
        }
        shown = Optional.of(open.draft());
        Draft draft = open.draft();
        ElementKey table = open.table();
        commits(name, table.name(), text -> model.edit(new Edit.Name(table, text)));
        String said = draft.now().find(table).flatMap(Element::comment).orElse("");
        commits(
                comment,
                said,
                text -> model.edit(new Edit.Comment(table, text.isBlank() ? Optional.empty() : Optional.of(text))));
        List<Element> all = draft.columns(table);
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new ColumnRow(model, draft, all.get(i), i + 1, all.size()));
        }
        columns.getChildren().setAll(rows);
        keys.getChildren().setAll(keys(draft, table));
        if (keys.getChildren().isEmpty()) {
            keys.getChildren().add(label(TEXTS.text("form.noKeys")));
        }
        adding.of(draft, table);
    }

    private List<Node> keys(Draft draft, ElementKey table) {
        List<Node> rows = new ArrayList<>();
        for (Element each : draft.now().parts(table, ElementKind.CONSTRAINT).values()) {
            if (each.body() instanceof PartBody.Constraint key) {
                rows.add(key(each.key(), key.definition()));
            }
        }
        for (Element each : draft.now().parts(table, ElementKind.INDEX).values()) {
            if (each.body() instanceof PartBody.Index index) {
                rows.add(key(each.key(), index.definition()));
            }
        }
        return rows;
    }

    private Node key(ElementKey key, String definition) {
        TextField own = new TextField();
        own.setPrefColumnCount(18);
        own.setMinWidth(140);
        Describe.quietly(own, TEXTS.text("form.nameOf", key.name()));
        commits(own, key.name(), text -> model.edit(new Edit.Name(key, text)));
        Label text = new Label(definition);
        text.getStyleClass().addAll("mono", "muted-13", "may-be-cut");
        text.setTooltip(new Tooltip(definition));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, own, text, drop(key));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button drop(ElementKey key) {
        Button drop = new Button("", Icon.TRASH.node(14));
        drop.getStyleClass().add("icon-button");
        drop.setMinWidth(USE_PREF_SIZE);
        drop.setOnAction(event -> model.edit(new Edit.Drop(key)));
        return Describe.control(drop, TEXTS.text("form.drop", key.name()));
    }

    private void addColumn() {
        shown.ifPresent(
                draft -> model.addColumn(TEXTS.text("form.newColumn"), ColumnShape.of(TEXTS.text("form.newType"))));
    }

    /// What is typed becomes one edit with Enter, or when the field is left; Escape puts it back.
    static void commits(TextField field, String now, Consumer<String> edit) {
        field.setText(now);
        Runnable commit = () -> {
            if (!field.getText().equals(now)) {
                edit.accept(field.getText());
            }
        };
        field.setOnAction(event -> commit.run());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE
                    && !field.getText().equals(now)) {
                field.setText(now);
                event.consume();
            }
        });
        if (field.getProperties().put("left", commit) == null) {
            field.focusedProperty().subscribe((was, is) -> {
                if (was && !is && field.getProperties().get("left") instanceof Runnable latest) {
                    latest.run();
                }
            });
        }
    }
}
