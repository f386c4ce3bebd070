package dev.drydock.app.panel.query.editor;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineTokens;

/// Reads one line of SQL, given what is open where it starts.
@FunctionalInterface
public interface LineReader {
    LineTokens line(CharSequence line, LineState start);
}
