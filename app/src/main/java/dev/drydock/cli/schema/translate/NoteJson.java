package dev.drydock.cli.schema.translate;

import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.schema.diff.DiffJson;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.translate.TranslationNote;
import java.util.List;
import java.util.Locale;

/// The JSON of a translation, documented in `docs/schema-diff.md`: names are part of the contract.
final class NoteJson {
    private static final String FORMAT = "drydock-schema-translation";
    private static final int VERSION = 1;

    private NoteJson() {}

    static Object document(Side side, Origin place, MigrationScript script, List<TranslationNote> notes) {
        return JsonOut.object(
                "format", FORMAT,
                "version", VERSION,
                "source", side.label(),
                "from", side.dialect().id(),
                "to", place.dialect(),
                "toVersion", place.server().isEmpty() ? String.valueOf(place.majorVersion()) : place.server(),
                "statements", script.steps().stream().map(ScriptStep::sql).toList(),
                "notes", notes.stream().map(NoteJson::note).toList(),
                "sourceNotes", side.notes());
    }

    private static Object note(TranslationNote note) {
        return JsonOut.object(
                "subject", DiffJson.key(note.subject()),
                "reason", note.reason().name().toLowerCase(Locale.ROOT),
                "lost", note.lost(),
                "before", note.before(),
                "after", note.after());
    }
}
