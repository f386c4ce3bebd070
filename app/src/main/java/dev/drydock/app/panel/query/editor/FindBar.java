package dev.drydock.app.panel.query.editor;

import dev.drydock.app.command.Keymap;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;

/// Find in the text of one editor: results are marked while typing, Enter and Shift+Enter walk through them.
final class FindBar extends HBox {
    private final CodeArea area;
    private final VisibleLines lines;
    private final Messages texts;
    private final TextField wanted = new TextField();
    private final Label count = new Label();
    private final ToggleButton matchCase;
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));
    private List<Mark> found = List.of();
    private int current = -1;

    FindBar(CodeArea area, VisibleLines lines, Messages texts) {
        this.area = area;
        this.lines = lines;
        this.texts = texts;
        getStyleClass().add("find-bar");
        wanted.setPromptText(texts.text("find.prompt"));
        Describe.quietly(wanted, texts.text("find.prompt"));
        count.getStyleClass().add("muted-small");
        matchCase = new ToggleButton(texts.text("find.matchCase.short"));
        Describe.control(matchCase, texts.text("find.matchCase"));
        matchCase.getStyleClass().add("small-button");
        Button previous = NoticeButton.of(Icon.CHEVRON_DOWN, texts.text("find.previous"), () -> step(-1));
        previous.getGraphic().setRotate(180);
        Button next = NoticeButton.of(Icon.CHEVRON_DOWN, texts.text("find.next"), () -> step(1));
        Button close = NoticeButton.of(Icon.CLOSE, texts.text("find.close"), this::close);
        getChildren().addAll(wanted, matchCase, previous, next, count, close);
        wanted.textProperty().addListener((o, was, is) -> pause.playFromStart());
        matchCase.selectedProperty().addListener((o, was, is) -> search());
        pause.setOnFinished(event -> search());
        wanted.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                step(event.isShiftDown() ? -1 : 1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        Keymap.keepEscape(this);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    void open() {
        setVisible(true);
        String selected = area.getSelectedText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            wanted.setText(selected);
        }
        wanted.requestFocus();
        wanted.selectAll();
        search();
    }

    void step(int by) {
        if (!isVisible()) {
            open();
            return;
        }
        pause.stop();
        int caret = area.getSelection().getStart();
        boolean here =
                current >= 0 && current < found.size() && found.get(current).start() == caret;
        search();
        if (found.isEmpty()) {
            return;
        }
        current = here ? Math.floorMod(current + by, found.size()) : Finder.from(found, caret);
        show();
    }

    void refresh() {
        if (isVisible()) {
            pause.playFromStart();
        }
    }

    private void search() {
        found = Finder.find(area.getText(), wanted.getText(), matchCase.isSelected());
        lines.mark(Mark.Kind.FOUND, isVisible() ? found : List.of());
        current = Finder.from(found, area.getSelection().getStart());
        words();
    }

    private void show() {
        Mark mark = found.get(current);
        area.selectRange(mark.start(), mark.end());
        area.requestFollowCaret();
        words();
    }

    private void words() {
        if (wanted.getText().isEmpty()) {
            count.setText("");
        } else if (found.isEmpty()) {
            count.setText(texts.text("find.none"));
        } else {
            count.setText(texts.text("find.count", current + 1, found.size()));
        }
    }

    private void close() {
        setVisible(false);
        found = List.of();
        lines.mark(Mark.Kind.FOUND, found);
        area.requestFocus();
    }
}
