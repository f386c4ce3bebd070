package dev.drydock.app.shell;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bug, said plainly: what it means for the user, and details to copy.
final class CrashSheet extends VBox {
    private static final Messages WORDS = Messages.of(CrashSheet.class);

    private final TextArea details = new TextArea();
    private final Button close = new Button(WORDS.text("crash.close"));

    CrashSheet(Runnable shut) {
        getStyleClass().addAll("overlay-sheet", "crash-sheet");
        setMaxSize(640, Region.USE_PREF_SIZE);
        Label title = new Label(WORDS.text("crash.title"), Icon.FAILED.node(18, "danger"));
        title.getStyleClass().add("title");
        Label sentence = new Label(WORDS.text("crash.sentence"));
        sentence.setWrapText(true);
        details.setEditable(false);
        details.getStyleClass().addAll("mono", "small");
        details.setPrefRowCount(10);
        Describe.quietly(details, WORDS.text("crash.details"));
        Button copy = new Button(WORDS.text("crash.copy"), Icon.COPY.node(14));
        Describe.quietly(copy, WORDS.text("crash.copy"));
        copy.setOnAction(
                event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details.getText())));
        close.getStyleClass().add("accent");
        Describe.quietly(close, WORDS.text("crash.close"));
        close.setOnAction(event -> shut.run());
        getChildren().addAll(title, sentence, details, new HBox(8, close, copy));
    }

    void open(String text) {
        details.setText(text);
        close.requestFocus();
    }
}
