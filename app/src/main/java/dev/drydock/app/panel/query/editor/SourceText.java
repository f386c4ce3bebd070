package dev.drydock.app.panel.query.editor;

import dev.drydock.app.jobs.FxThread;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// A statement to read, with marks in it. FX thread only.
public final class SourceText extends BorderPane {
    private static final double LINE_HEIGHT = 21;

    private final CodeArea area = new CodeArea();
    private final VisibleLines lines;

    /// @param name accessible
    public SourceText(LineReader reader, FxThread fx, String name) {
        lines = new VisibleLines(area, reader, fx);
        area.getStyleClass().add("sql-area");
        area.setEditable(false);
        area.setAccessibleText(name);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area, digits -> "%" + Math.max(2, digits) + "d"));
        area.getStylesheets().add(SqlEditor.class.getResource("editor.css").toExternalForm());
        // What is to be seen is known before there is room to show it in.
        area.heightProperty().subscribe(high -> area.requestFollowCaret());
        getStyleClass().add("source-text");
        setCenter(new VirtualizedScrollPane<>(area));
    }

    public void show(String sql) {
        if (!area.getText().equals(sql)) {
            lines.mark(Mark.Kind.SOURCE, List.of());
            area.replaceText(sql);
            area.moveTo(0);
            area.requestFollowCaret();
        }
    }

    /// @param ranges start and end in the text
    /// @param sight what is brought into sight
    public void mark(List<int[]> ranges, int sight) {
        lines.mark(Mark.Kind.SOURCE, Mark.within(area.getLength(), ranges));
        area.moveTo(Math.clamp(sight, 0, area.getLength()));
        area.requestFollowCaret();
    }

    /// What the text needs, up to so many lines.
    public double height(int most) {
        return Math.min(most, area.getParagraphs().size()) * LINE_HEIGHT + 13;
    }
}
