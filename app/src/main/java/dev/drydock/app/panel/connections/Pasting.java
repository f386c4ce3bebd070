package dev.drydock.app.panel.connections;

import dev.drydock.app.panel.connections.ConnectionsState.Note;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RefusalText;
import dev.drydock.core.connect.UrlReading;

/// What came of reading a pasted URL, as a sentence.
final class Pasting {
    private static final Messages WORDS = Messages.of(Pasting.class);

    private Pasting() {}

    static Note note(UrlReading reading) {
        return switch (reading) {
            case UrlReading.NotMine() -> refused(WORDS.text("paste.notMine"));
            case UrlReading.Refused refused -> refused(RefusalText.of(refused));
            case UrlReading.Read read -> filled(read);
        };
    }

    private static Note filled(UrlReading.Read read) {
        String ignored =
                read.ignored().isEmpty() ? "" : " " + WORDS.text("paste.ignored", String.join(", ", read.ignored()));
        return new Note(Note.Tone.FILLED, WORDS.text("paste.filled") + ignored);
    }

    private static Note refused(String sentence) {
        return new Note(Note.Tone.REFUSED, sentence);
    }
}
