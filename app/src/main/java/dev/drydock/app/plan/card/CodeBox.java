package dev.drydock.app.plan.card;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A statement to look at and copy.
final class CodeBox extends HBox {
    private static final Messages TEXTS = Messages.of(CodeBox.class);
    private static final int LONGEST_NAME = 60;

    CodeBox(String sql) {
        getStyleClass().add("plan-code");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(sql);
        text.getStyleClass().addAll("mono", "small");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        String line = sql.strip().lines().findFirst().orElse("");
        String start = line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…";
        Button copy = new Button("", Icon.COPY.node(14));
        copy.getStyleClass().add("icon-button");
        Describe.control(copy, TEXTS.text("copy", start));
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sql));
            copy.setGraphic(Icon.CHECK.node(14));
            Describe.control(copy, TEXTS.text("copied", start));
        });
        getChildren().addAll(text, copy);
    }
}
