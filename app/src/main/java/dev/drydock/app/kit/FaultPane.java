package dev.drydock.app.kit;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A fault where it happened: sentence, SQLState, copy, and the ways on (retry first).
public final class FaultPane extends VBox {
    private static final Messages WORDS = Messages.of(FaultPane.class);

    public FaultPane(FaultText fault, List<? extends Node> actions) {
        getStyleClass().add("fault-pane");
        Label title = new Label(fault.title());
        title.getStyleClass().add("fault-title");
        title.setGraphic(Icon.FAILED.node(16, "danger"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!fault.sqlState().isEmpty()) {
            Label state = new Label("SQLState " + fault.sqlState());
            state.getStyleClass().addAll("mono", "fault-state");
            head.getChildren().add(state);
        }
        Label sentence = new Label(fault.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(8);
        row.getChildren().addAll(actions);
        row.getChildren().add(copy(fault));
        getChildren().addAll(head, sentence, row);
    }

    /// A fault that can be tried again.
    public static FaultPane retryable(FaultText fault, Runnable retry) {
        Button again = new Button(WORDS.text("fault.retry"), Icon.REFRESH.node(14));
        again.getStyleClass().add("small-button");
        Describe.quietly(again, WORDS.text("fault.retry"));
        again.setOnAction(event -> retry.run());
        return new FaultPane(fault, List.of(again));
    }

    private static Button copy(FaultText fault) {
        Button copy = new Button(WORDS.text("fault.copy"), Icon.COPY.node(14));
        copy.getStyleClass().add("small-button");
        Describe.quietly(copy, WORDS.text("fault.copy"));
        copy.setOnAction(event ->
                Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, fault.line())));
        return copy;
    }
}
