package dev.drydock.app.panel.query.editor;

import java.util.List;

/// A range of text drawn with one more style class: the statement that runs, an error, a bracket, a find
/// result.
///
/// @param start 0-based character, inclusive
/// @param end exclusive
record Mark(Kind kind, int start, int end) {
    enum Kind {
        RUNNING("mark-running"),
        ERROR("mark-error"),
        FOUND("mark-found"),
        BRACKET("mark-bracket"),
        SUSPECT("mark-suspect"),
        /// What a node of the plan does.
        SOURCE("mark-source");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /// @param ranges start and end; what lies outside the text is left out
    static List<Mark> within(int length, List<int[]> ranges) {
        return ranges.stream()
                .filter(range -> range[0] < range[1] && range[1] <= length)
                .map(range -> new Mark(Kind.SOURCE, range[0], range[1]))
                .toList();
    }
}
