package dev.drydock.app.panel.query.editor;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// The text of one query tab: line numbers, colours of the dialect, marks, find, warnings. FX thread only.
public final class SqlEditor extends BorderPane {
    private final CodeArea area = new CodeArea();
    private final VisibleLines lines;
    private final FindBar find;
    private final Messages texts;
    private final EditorNotice error;
    private final EditorNotice suspects;
    private final Brackets brackets;
    private final EditorKeys keys;
    private final PauseTransition running = new PauseTransition(Duration.millis(700));
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private Runnable changed = () -> {};
    private boolean loading;

    public SqlEditor(LineReader reader, FxThread fx, Messages texts) {
        this.texts = texts;
        lines = new VisibleLines(area, reader, fx);
        find = new FindBar(area, lines, texts);
        brackets = new Brackets(lines::line, lines::tokens);
        error = EditorNotice.danger(texts);
        suspects = EditorNotice.warning(texts);
        area.getStyleClass().add("sql-area");
        area.setAccessibleText(texts.text("editor.name"));
        area.setParagraphGraphicFactory(LineNumberFactory.get(area, digits -> "%" + Math.max(3, digits) + "d"));
        area.getStylesheets().add(SqlEditor.class.getResource("editor.css").toExternalForm());
        suspects.action(texts.text("editor.suspect.remove"), () -> SuspectCharacters.removeFrom(area));
        keys = new EditorKeys(area);
        setTop(new VBox(find, suspects));
        setCenter(new VirtualizedScrollPane<>(area));
        setBottom(error);
        getStyleClass().add("sql-editor");
        running.setOnFinished(event -> lines.mark(Mark.Kind.RUNNING, List.of()));
        area.plainTextChanges().subscribe(change -> edited(change.getInserted()));
        area.caretPositionProperty().addListener((o, was, is) -> caretMoved());
        caretMoved();
    }

    /// Called after every change that the user made.
    public void onChanged(Runnable listener) {
        changed = listener;
    }

    public String text() {
        return area.getText();
    }

    /// Replaces everything; cannot be undone.
    public void load(String text, int caret) {
        loading = true;
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.clamp(caret, 0, area.getLength()));
        area.requestFollowCaret();
        loading = false;
        warnAbout(SuspectCharacters.in(text));
    }

    /// Puts `text` where the caret is, as one step of undo.
    public void insert(String text) {
        area.replaceSelection(text);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /// Replaces everything as one step of undo; the caret stays near where it was.
    public void replace(String text) {
        int caret = area.getCaretPosition();
        area.getUndoManager().preventMerge();
        area.replaceText(text);
        area.getUndoManager().preventMerge();
        area.moveTo(Math.min(caret, area.getLength()));
        area.requestFollowCaret();
    }

    public void find() {
        find.open();
    }

    /// Goes on to the next result, or the one before with -1.
    public void findStep(int by) {
        find.step(by);
    }

    /// Comments the selected lines, or takes their comments away.
    public void toggleComment() {
        keys.toggleComment();
    }

    public int caret() {
        return area.getCaretPosition();
    }

    public IndexRange selection() {
        return area.getSelection();
    }

    /// Line and column of the caret in words.
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// Shows for a moment what runs.
    public void markRunning(int start, int end) {
        lines.mark(Mark.Kind.RUNNING, List.of(new Mark(Mark.Kind.RUNNING, start, end)));
        running.playFromStart();
    }

    /// Underlines where the database stopped reading, and says why below the text.
    public void showError(int start, int end, String sentence) {
        int from = Math.clamp(start, 0, area.getLength());
        int to = Math.clamp(end, from, area.getLength());
        lines.mark(Mark.Kind.ERROR, from == to ? List.of() : List.of(new Mark(Mark.Kind.ERROR, from, to)));
        var position = area.offsetToPosition(from, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward);
        error.show(texts.text("editor.error", position.getMajor() + 1, position.getMinor() + 1, sentence));
    }

    /// Marks what the chosen node of the plan does.
    ///
    /// @param ranges start and end in the text
    public void markSource(List<int[]> ranges) {
        lines.mark(Mark.Kind.SOURCE, Mark.within(area.getLength(), ranges));
    }

    public void clearError() {
        lines.mark(Mark.Kind.ERROR, List.of());
        error.hide();
    }

    @Override
    public void requestFocus() {
        if (area.getScene() != null) {
            area.requestFocus();
            return;
        }
        // A split pane takes its items into the scene with its first layout only.
        area.sceneProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends javafx.scene.Scene> seen,
                    javafx.scene.@org.jspecify.annotations.Nullable Scene before,
                    javafx.scene.@org.jspecify.annotations.Nullable Scene now) {
                area.sceneProperty().removeListener(this);
                area.requestFocus();
            }
        });
    }

    private void edited(String inserted) {
        clearError();
        lines.mark(Mark.Kind.RUNNING, List.of());
        lines.mark(Mark.Kind.SOURCE, List.of());
        find.refresh();
        if (loading) {
            return;
        }
        if (suspects.isVisible() || !SuspectCharacters.in(inserted).isEmpty()) {
            warnAbout(SuspectCharacters.in(area.getText()));
        }
        changed.run();
    }

    private void warnAbout(List<Integer> found) {
        lines.mark(
                Mark.Kind.SUSPECT,
                found.stream().map(i -> new Mark(Mark.Kind.SUSPECT, i, i + 1)).toList());
        if (found.isEmpty()) {
            suspects.hide();
            return;
        }
        int first = found.getFirst();
        int line = area.offsetToPosition(first, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                .getMajor();
        String code = "U+%04X".formatted((int) area.getText(first, first + 1).charAt(0));
        suspects.show(texts.text("editor.suspect", found.size(), code, line + 1));
    }

    private void caretMoved() {
        place.set(texts.text("editor.place", area.getCurrentParagraph() + 1, area.getCaretColumn() + 1));
        lines.mark(Mark.Kind.BRACKET, brackets.around(area));
    }
}
