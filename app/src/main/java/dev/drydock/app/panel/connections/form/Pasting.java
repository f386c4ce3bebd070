package dev.drydock.app.panel.connections.form;

import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.app.panel.connections.state.ConnectionsState.Note;
import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.panel.connections.state.Form;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.ImportText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.RefusalText;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.preview.ImportCandidate;
import dev.drydock.core.secrets.SecretUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of reading a pasted URL, as a sentence.
final class Pasting {
    private static final Messages WORDS = Messages.of(Pasting.class);

    private Pasting() {}

    /// @param before the form as it was before the paste
    static Note note(UrlReading reading, Form before) {
        return switch (reading) {
            case UrlReading.NotMine() -> refused(WORDS.text("paste.notMine"));
            case UrlReading.Refused refused -> refused(RefusalText.of(refused));
            case UrlReading.Read read -> filled(read, before);
        };
    }

    /// What came of a file with one connection.
    static Note note(ImportCandidate candidate) {
        String notes = candidate.findings().stream().map(ImportText::of).collect(Collectors.joining(" "));
        return new Note(Note.Tone.FILLED, (WORDS.text("paste.filled") + " " + notes).strip());
    }

    private static Note filled(UrlReading.Read read, Form before) {
        String ignored =
                read.ignored().isEmpty() ? "" : " " + WORDS.text("paste.ignored", String.join(", ", read.ignored()));
        String elsewhere = before.stored() && Forms.leadsElsewhere(before, read) ? elsewhere(read, before) : "";
        return new Note(Note.Tone.FILLED, WORDS.text("paste.filled") + elsewhere + ignored);
    }

    /// What was decided for the place before, and no longer holds.
    private static String elsewhere(UrlReading.Read read, Form before) {
        String now = EnvironmentLook.of(Environments.forTarget(read.target())).word();
        List<String> dropped = new ArrayList<>();
        if (before.kept().contains(SecretUse.DATABASE) || before.typed().contains(SecretUse.DATABASE)) {
            dropped.add(WORDS.text("paste.dropped.secret"));
        }
        Contents there = before.contents();
        boolean files = Stream.of(Field.TLS_AUTHORITIES, Field.TLS_CERTIFICATE, Field.TLS_KEY)
                .anyMatch(field -> !there.typed(field).isEmpty());
        if (files || there.on(Pick.TUNNEL)) {
            dropped.add(WORDS.text("paste.dropped.route"));
        }
        if (!there.pick(Pick.SAFE_MODE).isEmpty()
                || !there.pick(Pick.COMMIT_MODE).isEmpty()) {
            dropped.add(WORDS.text("paste.dropped.policy"));
        }
        return " " + WORDS.text("paste.elsewhere", now)
                + (dropped.isEmpty() ? "" : " " + WORDS.text("paste.dropped", String.join(", ", dropped)));
    }

    private static Note refused(String sentence) {
        return new Note(Note.Tone.REFUSED, sentence);
    }
}
