package dev.drydock.cli.schema.translate;

import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.translate.TranslationNote;
import dev.drydock.core.text.Clip;
import java.util.ArrayList;
import java.util.List;

/// What is not the same, for a person.
final class NoteWords {
    private static final int SHOWN = 100;

    private NoteWords() {}

    /// One line each, what is lost first, and a sum.
    static List<String> of(List<TranslationNote> notes) {
        List<String> lines = new ArrayList<>();
        notes.stream().filter(TranslationNote::lost).forEach(note -> lines.add(line(note)));
        notes.stream().filter(note -> !note.lost()).forEach(note -> lines.add(line(note)));
        long lost = notes.stream().filter(TranslationNote::lost).count();
        lines.add(lost + " lost, " + (notes.size() - lost) + " not quite the same");
        return lines;
    }

    static String product(Dialect target, Origin place) {
        return place.server().isEmpty() ? target.name() + " " + place.majorVersion() : place.server();
    }

    private static String line(TranslationNote note) {
        String subject = ElementWords.full(note.subject());
        return note.lost()
                ? "lost: " + subject + ", " + reason(note) + shown(": ", note.before())
                : "changed: " + subject + ", " + reason(note) + shown(": ", note.before())
                        + shown(" is now ", note.after());
    }

    private static String shown(String before, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "" : before + Clip.start(line, SHOWN);
    }

    private static String reason(TranslationNote note) {
        return switch (note.reason()) {
            case NO_COUNTERPART -> "has no counterpart";
            case WIDER_TYPE -> "a wider type";
            case OTHER_TYPE -> "another type, which does not hold all values or holds them in another form";
            case UNREADABLE_TEXT -> "its text could not be translated for certain";
            case OTHER_NAME -> "another name";
            case OTHER_ACTION -> "another action";
            case SHORTER_KEY -> "only its first characters are searched";
            case COLLATION -> "texts are ordered and equal in another way";
            case OTHER_INDEX -> "finds rows in another way, or more of them";
        };
    }
}
