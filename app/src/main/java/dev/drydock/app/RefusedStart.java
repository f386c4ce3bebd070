package dev.drydock.app;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.theme.Theme;
import dev.drydock.app.words.ConfigText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.config.ConfigReport;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Stands in place of the window when the surroundings are not fit for the environment that they name:
/// everything that is missing or wrong, at once. Nothing else is opened.
public final class RefusedStart {
    private static final Messages WORDS = Messages.of(RefusedStart.class);

    private final List<String> problems;
    private final String title;

    public RefusedStart(ConfigReport report) {
        problems = report.problems().stream().map(ConfigText::of).toList();
        title = WORDS.text("start.refused", report.environment());
    }

    void show(Stage stage, Theme theme) {
        stage.setTitle(title);
        stage.setScene(scene(theme, stage::close));
        stage.show();
    }

    /// @param quit what the button does
    public Scene scene(Theme theme, Runnable quit) {
        Label head = new Label(title, Icon.WARNING.node(18, "warning"));
        head.getStyleClass().add("title");
        Label sentence = wrapped(WORDS.text("start.sentence"));
        VBox lines = new VBox(8);
        problems.forEach(problem -> lines.getChildren().add(wrapped("\u2022  " + problem)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        Describe.quietly(scroll, title);
        Label hint = wrapped(WORDS.text("start.hint"));
        hint.getStyleClass().add("muted");
        Button close = new Button(WORDS.text("start.quit"));
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        Describe.quietly(close, WORDS.text("start.quit"));
        close.setOnAction(event -> quit.run());
        Button copy = new Button(WORDS.text("start.copy"), Icon.COPY.node(14));
        Describe.quietly(copy, WORDS.text("start.copy"));
        copy.setOnAction(event ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, String.join("\n", problems))));
        HBox buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox page = new VBox(16, head, sentence, scroll, hint, buttons);
        page.setMaxSize(640, Region.USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        StackPane root = new StackPane(page);
        root.setPadding(new Insets(48));
        Scene scene = new Scene(root, 1280, 800);
        theme.dress(scene, List.of());
        return scene;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
