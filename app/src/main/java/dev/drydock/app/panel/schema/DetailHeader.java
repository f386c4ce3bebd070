package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectName;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the chosen object is, what it is, how large it is by estimate, and what can be done with it.
final class DetailHeader extends HBox {
    private static final Messages TEXTS = SchemaWords.TEXTS;

    DetailHeader(String database, ObjectName object, SchemaViewModel model) {
        super(8);
        getStyleClass().add("detail-header");
        getChildren().addAll(crumb(database), Icon.CHEVRON_RIGHT.node(12, "muted-icon"));
        if (!object.schema().isEmpty()) {
            Label schema = crumb(object.schema());
            schema.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(schema, Icon.CHEVRON_RIGHT.node(12, "muted-icon"));
        }
        Label name = new Label(object.name().replace('\n', '↵'));
        name.getStyleClass().add("detail-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(340);
        Label kind = Badge.of(Badge.Tone.NEUTRAL, SchemaWords.kind(object.kind()));
        StackPane badge = new StackPane(kind);
        badge.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, badge, estimate(object), gap);
        Button copy = new Button("", Icon.COPY.node(14));
        copy.getStyleClass().add("icon-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> copy(object, model));
        Describe.control(copy, TEXTS.text("action.copyName"));
        Button insert = button(TEXTS.text("action.insert"), Icon.ENTER, () -> model.insert(object));
        getChildren().addAll(copy, insert);
        if (hasRows(object)) {
            Button open = button(TEXTS.text("action.openData"), Icon.TABLE, () -> model.openData(object));
            open.getStyleClass().add("accent");
            open.setId("open-data");
            getChildren().add(open);
        }
    }

    private static boolean hasRows(ObjectName object) {
        return switch (Catalog.Category.of(object.kind())) {
            case TABLES, PARTITIONS, VIEWS -> true;
            case ROUTINES, SEQUENCES, TYPES, TRIGGERS, EXTENSIONS -> false;
        };
    }

    private static void copy(ObjectName object, SchemaViewModel model) {
        model.sqlName(object)
                .ifPresent(n -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, n)));
    }

    private static Node estimate(ObjectName object) {
        String rows = object.estimatedRows() < 0
                ? ""
                : TEXTS.text("estimate.rows", SchemaWords.count(object.estimatedRows()));
        String size = SchemaWords.bytes(object.estimatedBytes());
        Label label = new Label(rows.isEmpty() || size.isEmpty() ? rows + size : rows + ", " + size);
        label.getStyleClass().add("muted-13");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label crumb(String text) {
        Label label = new Label(text.replace('\n', '↵'));
        label.getStyleClass().add("crumb");
        label.setMinWidth(20);
        return label;
    }

    private static Button button(String text, Icon icon, Runnable action) {
        Button button = new Button(text, icon.node(14));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, text);
    }
}
