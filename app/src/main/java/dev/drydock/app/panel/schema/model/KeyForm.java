package dev.drydock.app.panel.schema.model;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.IndexShape;
import dev.drydock.core.schema.model.KeyShape;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/// Adds a key, a check or an index to the draft.
final class KeyForm extends FlowPane {
    private static final Messages TEXTS = Messages.of(KeyForm.class);

    /// What can be added.
    private enum Kind {
        PRIMARY,
        UNIQUE,
        FOREIGN,
        CHECK,
        INDEX,
        UNIQUE_INDEX
    }

    private final DraftViewModel model;
    private final ChoiceBox<Kind> kind = new ChoiceBox<>();
    private final TextField columns = field(TEXTS.text("key.columns"), "key-columns");
    private final TextField far = field(TEXTS.text("key.far"), "key-far");
    private final TextField farColumns = field(TEXTS.text("key.farColumns"), "key-far-columns");
    private final TextField expression = field(TEXTS.text("key.expression"), "key-expression");
    private final ChoiceBox<Action> onDelete = new ChoiceBox<>();
    private final Label deleting = new Label(TEXTS.text("key.onDelete"));
    private Optional<ElementKey> table = Optional.empty();
    private Optional<Draft> draft = Optional.empty();

    KeyForm(DraftViewModel model) {
        super(8, 8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        kind.getItems().setAll(Kind.values());
        kind.setConverter(words(KeyForm::word));
        kind.setId("key-kind");
        Describe.quietly(kind, TEXTS.text("key.kind"));
        onDelete.getItems().setAll(Action.values());
        onDelete.setConverter(words(KeyForm::word));
        onDelete.setValue(Action.NO_ACTION);
        Describe.quietly(onDelete, TEXTS.text("key.onDelete"));
        deleting.getStyleClass().add("muted-13");
        Button add = DraftView.button(TEXTS.text("key.add"), Icon.PLUS);
        add.setId("key-add");
        add.setOnAction(event -> add());
        getChildren().addAll(kind, columns, far, farColumns, expression, deleting, onDelete, add);
        kind.getSelectionModel().selectedItemProperty().subscribe(this::shape);
        kind.setValue(Kind.FOREIGN);
    }

    private static TextField field(String words, String id) {
        TextField field = new TextField();
        field.setPromptText(words);
        field.setPrefWidth(150);
        field.setId(id);
        return Describe.quietly(field, words);
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T each) {
                return word.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case PRIMARY -> TEXTS.text("key.primary");
            case UNIQUE -> TEXTS.text("key.unique");
            case FOREIGN -> TEXTS.text("key.foreign");
            case CHECK -> TEXTS.text("key.check");
            case INDEX -> TEXTS.text("key.index");
            case UNIQUE_INDEX -> TEXTS.text("key.uniqueIndex");
        };
    }

    private static String word(Action action) {
        return switch (action) {
            case NO_ACTION -> TEXTS.text("action.noAction");
            case RESTRICT -> TEXTS.text("action.restrict");
            case CASCADE -> TEXTS.text("action.cascade");
            case SET_NULL -> TEXTS.text("action.setNull");
            case SET_DEFAULT -> TEXTS.text("action.setDefault");
        };
    }

    private void shape(Kind now) {
        boolean foreign = now == Kind.FOREIGN;
        shown(columns, now != Kind.CHECK);
        shown(far, foreign);
        shown(farColumns, foreign);
        shown(deleting, foreign);
        shown(onDelete, foreign);
        shown(expression, now == Kind.CHECK);
    }

    private static void shown(javafx.scene.Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    void of(Draft now, ElementKey own) {
        if (draft.filter(now::equals).isEmpty()) {
            columns.clear();
            far.clear();
            farColumns.clear();
            expression.clear();
        }
        draft = Optional.of(now);
        table = Optional.of(own);
    }

    private void add() {
        table.ifPresent(own -> model.edit(edit(own)));
    }

    private Edit edit(ElementKey own) {
        List<String> names = names(columns.getText());
        String stem = own.name() + (names.isEmpty() ? "" : "_" + String.join("_", names));
        return switch (kind.getValue()) {
            case PRIMARY -> key(own, own.name() + "_pkey", new KeyShape.Primary(names));
            case UNIQUE -> key(own, stem + "_key", new KeyShape.Unique(names));
            case CHECK ->
                key(own, free(own, own.name() + "_check"), new KeyShape.Check(List.of(), expression.getText()));
            case FOREIGN ->
                key(
                        own,
                        stem + "_fkey",
                        new KeyShape.Foreign(
                                names,
                                table(own, far.getText()),
                                names(farColumns.getText()),
                                Action.NO_ACTION,
                                onDelete.getValue()));
            case INDEX -> new Edit.AddIndex(own, stem + "_ix", new IndexShape(false, names, Optional.empty()));
            case UNIQUE_INDEX -> new Edit.AddIndex(own, stem + "_ux", new IndexShape(true, names, Optional.empty()));
        };
    }

    private static Edit key(ElementKey own, String name, KeyShape shape) {
        return new Edit.AddKey(own, name, shape);
    }

    private String free(ElementKey own, String name) {
        String tried = name;
        for (int i = 1; taken(own, tried); i++) {
            tried = name + i;
        }
        return tried;
    }

    private boolean taken(ElementKey own, String name) {
        return draft.flatMap(each -> each.now().find(own.part(ElementKind.CONSTRAINT, name)))
                .isPresent();
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// `schema.table`, or a table of the same schema.
    private static ElementKey table(ElementKey own, String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? ElementKey.of(ElementKind.TABLE, own.schema(), text.strip())
                : ElementKey.of(
                        ElementKind.TABLE,
                        text.substring(0, dot).strip(),
                        text.substring(dot + 1).strip());
    }
}
