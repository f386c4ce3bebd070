package dev.drydock.app.panel.schema.page;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.schema.catalog.Catalog.Category;
import dev.drydock.app.panel.schema.catalog.Live;
import dev.drydock.app.words.Messages;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.browse.ElementKeys;
import dev.drydock.core.schema.live.RelationFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the chosen object is, what it is, how large it is, and what can be done with it.
final class DetailHeader extends HBox {
    private static final Messages TEXTS = PageWords.TEXTS;

    DetailHeader(String database, ObjectName object, Live live, Deeds deeds) {
        super(8);
        getStyleClass().add("detail-header");
        getChildren().addAll(crumb(database), Icon.CHEVRON_RIGHT.node(12, "muted-icon"));
        if (!object.schema().isEmpty()) {
            getChildren().addAll(crumb(object.schema()), Icon.CHEVRON_RIGHT.node(12, "muted-icon"));
        }
        Label name = new Label(object.name().replace('\n', '↵'));
        name.getStyleClass().add("detail-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(USE_PREF_SIZE);
        name.setMaxWidth(340);
        StackPane badge = new StackPane(Badge.of(Badge.Tone.NEUTRAL, PageWords.kind(object.kind())));
        badge.setMinWidth(USE_PREF_SIZE);
        Label size = new Label(size(object, live.told()));
        size.getStyleClass().add("muted-13");
        size.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, badge, size, gap);
        getChildren()
                .addAll(
                        icon(TEXTS.text("action.copyName"), Icon.CLIPBOARD, () -> copy(deeds.sqlName(object))),
                        icon(TEXTS.text("action.insert"), Icon.ENTER, () -> deeds.insert(object)));
        if (changeable(object)) {
            Button change = icon(
                    TEXTS.text("action.change"),
                    Icon.EDIT,
                    () -> ElementKeys.of(object).ifPresent(deeds::change));
            change.setId("change-table");
            getChildren().add(change);
        }
        Button ddl = button(TEXTS.text("action.copyDdl"), Icon.COPY, () -> deeds.copyDdl(object));
        ddl.setId("copy-ddl");
        getChildren().add(ddl);
        if (Category.of(object.kind()).holdsRows()) {
            Button open = button(TEXTS.text("action.openData"), Icon.TABLE, () -> deeds.openData(object));
            open.getStyleClass().add("accent");
            open.setId("open-data");
            getChildren().add(open);
        }
    }

    private static boolean changeable(ObjectName object) {
        return object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.PARTITIONED_TABLE;
    }

    private static void copy(Optional<String> text) {
        text.ifPresent(t -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, t)));
    }

    private static String size(ObjectName object, Optional<RelationFacts> facts) {
        List<String> parts = new ArrayList<>();
        if (object.estimatedRows() >= 0) {
            parts.add(TEXTS.text("estimate.rows", PageWords.count(object.estimatedRows())));
        }
        long bytes = facts.map(f -> f.bytes().orElse(-1)).filter(b -> b >= 0).orElse(object.estimatedBytes());
        if (bytes >= 0) {
            parts.add(PageWords.bytes(bytes));
        }
        return String.join(", ", parts);
    }

    private static Label crumb(String text) {
        Label label = new Label(text.replace('\n', '↵'));
        label.getStyleClass().add("crumb");
        label.setMinWidth(20);
        return label;
    }

    private static Button icon(String words, Icon icon, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().add("icon-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.control(button, words);
    }

    private static Button button(String text, Icon icon, Runnable action) {
        Button button = new Button(text, icon.node(14));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, text);
    }
}
