package dev.drydock.app.panel.query.editor;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineTokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/// What every line begins in, kept up to date through edits. Lines are read no further than asked for, and an
/// edit that leaves the state after it unchanged keeps everything known below it.
final class LineStates {
    private final LineReader reader;
    private final IntFunction<String> lines;
    private final List<LineState> before = new ArrayList<>();
    private int known = 1;
    private int keptFrom;
    private int keptTo;

    LineStates(LineReader reader, IntFunction<String> lines) {
        this.reader = reader;
        this.lines = lines;
        before.add(LineState.START);
    }

    /// Lines `line` to `line + removed` were replaced by `line` to `line + inserted`.
    void edited(int line, int removed, int inserted) {
        if (line >= before.size()) {
            return;
        }
        int tail = Math.min(before.size(), line + 1 + removed);
        List<LineState> below = new ArrayList<>(before.subList(tail, before.size()));
        before.subList(line + 1, before.size()).clear();
        if (!below.isEmpty()) {
            before.addAll(Collections.nCopies(inserted, LineState.START));
            before.addAll(below);
        }
        boolean pending = keptTo > keptFrom;
        if (line < known && !pending) {
            keptFrom = line + 1 + inserted;
            keptTo = known + inserted - removed;
        } else {
            forgetKept();
        }
        known = Math.min(known, line + 1);
    }

    private void forgetKept() {
        keptFrom = 0;
        keptTo = 0;
    }

    /// How many lines from the top have a known state.
    int known() {
        return known;
    }

    /// Reads on until the state of `line` is known or `budget` characters were read. False when there is more
    /// to do.
    boolean extend(int line, int budget) {
        int left = budget;
        while (known <= line && left > 0) {
            String text = lines.apply(known - 1);
            left -= text.length() + 1;
            put(known, reader.line(text, before.get(known - 1)).end());
        }
        return known > line;
    }

    /// Only for a line below [#known].
    LineState before(int line) {
        return before.get(line);
    }

    LineTokens read(int line) {
        return reader.line(lines.apply(line), before(line));
    }

    private void put(int line, LineState state) {
        boolean joins = line >= keptFrom && line < keptTo && before.get(line).equals(state);
        if (line < before.size()) {
            before.set(line, state);
        } else {
            before.add(state);
        }
        known = joins ? Math.min(keptTo, before.size()) : line + 1;
        if (known >= keptTo) {
            forgetKept();
        }
    }
}
