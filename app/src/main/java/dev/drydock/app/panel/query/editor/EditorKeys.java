package dev.drydock.app.panel.query.editor;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Edits of whole lines: comment by command; indent and new line with the indent of the line above by key.
final class EditorKeys {
    private final CodeArea area;

    EditorKeys(CodeArea area) {
        this.area = area;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && plain(event)) {
            tab(event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER && plain(event) && !event.isShiftDown()) {
            newLine();
        } else {
            return;
        }
        event.consume();
    }

    void toggleComment() {
        lines(LineEdits::toggleComment);
    }

    private static boolean plain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }

    private void tab(boolean back) {
        if (back) {
            lines(LineEdits::outdent);
        } else if (area.getSelectedText().contains("\n")) {
            lines(LineEdits::indent);
        } else {
            int column = area.getCaretColumn();
            int width = LineEdits.INDENT.length();
            area.replaceSelection(LineEdits.INDENT.substring(column % width));
        }
    }

    private void newLine() {
        String before = area.getParagraph(area.getCurrentParagraph()).getText().substring(0, area.getCaretColumn());
        area.replaceSelection("\n" + LineEdits.leading(before));
        area.requestFollowCaret();
    }

    private void lines(UnaryOperator<List<String>> edit) {
        IndexRange selection = area.getSelection();
        int first = area.offsetToPosition(selection.getStart(), Bias.Forward).getMajor();
        int last = lastLine(selection, first);
        List<String> old = IntStream.rangeClosed(first, last)
                .mapToObj(i -> area.getParagraph(i).getText())
                .toList();
        List<String> changed = edit.apply(old);
        if (changed.equals(old)) {
            return;
        }
        int start = area.getAbsolutePosition(first, 0);
        int end = area.getAbsolutePosition(last, old.getLast().length());
        String text = String.join("\n", changed);
        int column = area.getCaretColumn()
                + changed.getFirst().length()
                - old.getFirst().length();
        area.replaceText(start, end, text);
        if (selection.getLength() > 0) {
            area.selectRange(start, start + text.length());
        } else {
            area.moveTo(start + Math.clamp(column, 0, text.length()));
        }
    }

    private int lastLine(IndexRange selection, int first) {
        var end = area.offsetToPosition(selection.getEnd(), Bias.Forward);
        return end.getMajor() > first && end.getMinor() == 0 ? end.getMajor() - 1 : end.getMajor();
    }
}
