package dev.drydock.app.panel.schema.note;

import dev.drydock.core.schema.snapshot.ElementKey;

/// How far a comment is on its way.
public sealed interface NoteState {
    record Closed() implements NoteState {}

    /// The structure is read, to know what is there now.
    record Reading(ElementKey key) implements NoteState {}

    /// @param now the comment as it is, `""` for none
    record Writing(ElementKey key, String now) implements NoteState {}

    /// The object is not there any more, or the structure could not be read.
    record Gone(ElementKey key) implements NoteState {}
}
