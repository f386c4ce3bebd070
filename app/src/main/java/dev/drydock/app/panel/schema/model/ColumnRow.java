package dev.drydock.app.panel.schema.model;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.ColumnShape.Origin;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// One column of the form.
final class ColumnRow extends HBox {
    private static final Messages TEXTS = Messages.of(ColumnRow.class);

    private final DraftViewModel model;
    private final ElementKey key;
    private final ColumnShape shape;
    private final TextField value = new TextField();
    private final ChoiceBox<Origin> origin = new ChoiceBox<>();

    ColumnRow(DraftViewModel model, Draft draft, Element column, int position, int all) {
        super(6);
        this.model = model;
        this.key = column.key();
        this.shape = ColumnShape.of(draft.now(), key);
        setAlignment(Pos.CENTER_LEFT);
        TextField name = field(TEXTS.text("column.name", key.name()), 110, key.name(), this::rename);
        name.setId("column-name-" + key.name());
        TextField type =
                field(TEXTS.text("column.type", key.name()), 160, shape.type(), text -> shape(shape.withType(text)));
        type.setId("column-type-" + key.name());
        type.getStyleClass().add("mono");
        CheckBox required = new CheckBox(TEXTS.text("column.notNull"));
        required.setMinWidth(USE_PREF_SIZE);
        required.setSelected(shape.notNull());
        Describe.quietly(required, TEXTS.text("column.notNull.of", key.name()));
        required.setOnAction(event -> shape(shape.withNotNull(required.isSelected())));
        getChildren().addAll(name, type, required, origin(), value());
        String said = column.comment().orElse("");
        TextField comment = field(
                TEXTS.text("column.comment", key.name()),
                90,
                said,
                text -> model.edit(new Edit.Comment(key, text.isBlank() ? Optional.empty() : Optional.of(text))));
        comment.setPromptText(TEXTS.text("column.comment.prompt"));
        HBox.setHgrow(comment, Priority.ALWAYS);
        getChildren().add(comment);
        boolean fresh = draft.fresh(
                ElementKey.of(dev.drydock.core.schema.snapshot.ElementKind.TABLE, key.schema(), key.parent()));
        Button up = icon(TEXTS.text("column.up", key.name()), Icon.CHEVRON_UP);
        up.setOnAction(event -> model.edit(new Edit.Move(key, position - 1)));
        up.setDisable(!fresh || position == 1);
        Button down = icon(TEXTS.text("column.down", key.name()), Icon.CHEVRON_DOWN);
        down.setOnAction(event -> model.edit(new Edit.Move(key, position + 1)));
        down.setDisable(!fresh || position == all);
        if (!fresh) {
            up.setAccessibleHelp(TEXTS.text("column.fixed"));
            down.setAccessibleHelp(TEXTS.text("column.fixed"));
        }
        Button drop = icon(TEXTS.text("column.drop", key.name()), Icon.TRASH);
        drop.setId("column-drop-" + key.name());
        drop.setOnAction(event -> model.edit(new Edit.Drop(key)));
        if (fresh) {
            getChildren().addAll(up, down);
        }
        getChildren().add(drop);
    }

    private void rename(String name) {
        model.edit(new Edit.Name(key, name));
    }

    private void shape(ColumnShape now) {
        model.edit(new Edit.Shape(key, now));
    }

    private TextField field(String what, double width, String now, Consumer<String> edit) {
        TextField field = new TextField();
        field.setMinWidth(60);
        field.setPrefWidth(width);
        Describe.quietly(field, what);
        TableForm.commits(field, now, edit);
        return field;
    }

    private ChoiceBox<Origin> origin() {
        origin.getItems().setAll(List.of(Origin.values()));
        origin.setConverter(new StringConverter<>() {
            @Override
            public String toString(Origin each) {
                return word(each);
            }

            @Override
            public Origin fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        origin.setValue(shape.origin());
        origin.setPrefWidth(118);
        origin.setMinWidth(90);
        Describe.quietly(origin, TEXTS.text("column.origin", key.name()));
        origin.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            value.setDisable(!takesValue(now));
            if (!takesValue(now) || !value.getText().isBlank()) {
                shape(shape.from(now, takesValue(now) ? value.getText() : ""));
            } else {
                value.requestFocus();
            }
        });
        return origin;
    }

    private TextField value() {
        Describe.quietly(value, TEXTS.text("column.value", key.name()));
        value.getStyleClass().add("mono");
        value.setPrefWidth(110);
        value.setMinWidth(60);
        value.setDisable(!takesValue(shape.origin()));
        TableForm.commits(value, shape.value(), text -> shape(shape.from(origin.getValue(), text)));
        return value;
    }

    private static boolean takesValue(Origin origin) {
        return switch (origin) {
            case PLAIN, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> false;
            case DEFAULT, STORED, VIRTUAL -> true;
        };
    }

    private static String word(Origin origin) {
        return switch (origin) {
            case PLAIN -> TEXTS.text("origin.plain");
            case DEFAULT -> TEXTS.text("origin.default");
            case IDENTITY_ALWAYS -> TEXTS.text("origin.identityAlways");
            case IDENTITY_BY_DEFAULT -> TEXTS.text("origin.identityByDefault");
            case STORED -> TEXTS.text("origin.stored");
            case VIRTUAL -> TEXTS.text("origin.virtual");
        };
    }

    private static Button icon(String words, Icon icon) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setMinWidth(USE_PREF_SIZE);
        return Describe.control(button, words);
    }
}
