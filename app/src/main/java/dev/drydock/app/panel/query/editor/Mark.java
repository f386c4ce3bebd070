package dev.drydock.app.panel.query.editor;

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
        SUSPECT("mark-suspect");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
