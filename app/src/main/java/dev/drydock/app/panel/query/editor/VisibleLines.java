package dev.drydock.app.panel.query.editor;

import dev.drydock.app.jobs.FxThread;
import dev.drydock.core.sql.Token;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Paints the lines in sight and no others. A far jump reads the lines between in steps, one per pulse, and
/// paints then.
final class VisibleLines {
    private static final int CHARACTERS_PER_STEP = 200_000;

    private final CodeArea area;
    private final Runnable soon;
    private final Map<Mark.Kind, List<Mark>> marks = new EnumMap<>(Mark.Kind.class);
    private final LineStates states;

    VisibleLines(CodeArea area, LineReader reader, FxThread fx) {
        this.area = area;
        this.soon = fx.coalesced(this::paint);
        states = new LineStates(reader, this::line);
        area.plainTextChanges().subscribe(this::edited);
        area.viewportDirtyEvents().subscribe(event -> soon.run());
    }

    void mark(Mark.Kind kind, List<Mark> ranges) {
        if (ranges.isEmpty() && marks.getOrDefault(kind, List.of()).isEmpty()) {
            return;
        }
        marks.put(kind, List.copyOf(ranges));
        soon.run();
    }

    List<Mark> marks(Mark.Kind kind) {
        return marks.getOrDefault(kind, List.of());
    }

    /// Tokens of a line whose state is known; none while it is not.
    List<Token> tokens(int line) {
        return states.extend(line, CHARACTERS_PER_STEP) ? states.read(line).tokens() : List.of();
    }

    String line(int line) {
        return area.getParagraph(line).getText();
    }

    private void edited(PlainTextChange change) {
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        states.edited(line, breaks(change.getRemoved()), breaks(change.getInserted()));
        int caretLine = area.getCurrentParagraph();
        if (caretLine == line && states.extend(line, CHARACTERS_PER_STEP)) {
            paint(line);
        }
        soon.run();
    }

    private void paint() {
        int shown = area.getVisibleParagraphs().size();
        if (shown == 0) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = Math.min(first + shown, area.getParagraphs().size()) - 1;
        boolean all = states.extend(last, CHARACTERS_PER_STEP);
        for (int line = first; line <= Math.min(last, states.known() - 1); line++) {
            paint(line);
        }
        if (!all) {
            soon.run();
        }
    }

    private void paint(int line) {
        String text = line(line);
        if (text.isEmpty()) {
            return;
        }
        int offset = area.getAbsolutePosition(line, 0);
        List<Mark> all = marks.values().stream().flatMap(List::stream).toList();
        StyleSpans<Collection<String>> spans =
                LinePaint.spans(text, states.read(line).tokens(), all, offset);
        if (!spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
