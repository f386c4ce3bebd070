package dev.drydock.app.panel.schema.note;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where a comment is written. Ctrl+Enter goes on to the statement, Escape leaves.
public final class NoteSheet extends Veil {
    private static final Messages TEXTS = Messages.of(NoteSheet.class);

    private final NoteViewModel model;
    private final VBox sheet = new VBox(12);
    private final TextArea text = new TextArea();

    public NoteSheet(NoteViewModel model) {
        super(model::leave);
        this.model = model;
        sheet.getStyleClass().addAll("overlay-sheet", "note-sheet");
        sheet.setMaxSize(560, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(sheet);
        text.setId("comment-text");
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.review(text.getText());
                event.consume();
            }
        });
        model.state().subscribe(this::show);
    }

    private void show(NoteState state) {
        switch (state) {
            case NoteState.Closed() -> uncover();
            case NoteState.Reading(var key) -> {
                cover();
                ProgressIndicator turning = new ProgressIndicator();
                turning.setMaxSize(24, 24);
                Label words = new Label(TEXTS.text("note.reading"), turning);
                Button no = button(TEXTS.text("note.cancel"), model::leave);
                sheet.getChildren().setAll(title(TEXTS.text("note.title", NoteViewModel.name(key))), words, row(no));
                no.requestFocus();
            }
            case NoteState.Gone(var key) -> {
                cover();
                Button close = button(TEXTS.text("note.close"), model::leave);
                Label words = new Label(TEXTS.text("note.gone"), Icon.WARNING.node(14, "warning"));
                words.setWrapText(true);
                sheet.getChildren().setAll(title(TEXTS.text("note.title", NoteViewModel.name(key))), words, row(close));
                close.requestFocus();
            }
            case NoteState.Writing(var key, var now) -> {
                cover();
                text.setText(now);
                Describe.quietly(text, TEXTS.text("note.title", NoteViewModel.name(key)));
                Button go = button(TEXTS.text("note.review"), () -> model.review(text.getText()));
                go.setId("comment-review");
                go.getStyleClass().add("accent");
                Label hint = new Label(TEXTS.text("note.hint"));
                hint.getStyleClass().add("muted-13");
                hint.setWrapText(true);
                sheet.getChildren()
                        .setAll(
                                title(TEXTS.text("note.title", NoteViewModel.name(key))),
                                text,
                                hint,
                                row(button(TEXTS.text("note.cancel"), model::leave), go));
                text.requestFocus();
                text.selectAll();
            }
        }
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("detail-name");
        title.setWrapText(true);
        return title;
    }

    private static HBox row(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, words);
    }
}
