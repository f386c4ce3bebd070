package dev.drydock.app.panel.connections.form;

import dev.drydock.app.panel.connections.desk.Desk;
import dev.drydock.app.panel.connections.state.Board;
import dev.drydock.app.panel.connections.state.ConnectionsState.FieldNote;
import dev.drydock.app.panel.connections.state.Field;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.tls.TlsState;
import dev.drydock.core.job.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the certificates that the form names end. FX thread.
final class Certificates {
    private static final Messages WORDS = Messages.of(Certificates.class);

    private final Desk desk;
    private final Board board;

    Certificates(Desk desk, Board board) {
        this.desk = desk;
        this.board = board;
    }

    /// Of a form that is shown anew.
    void lookAtAll() {
        board.files(Map.of());
        List.of(Field.TLS_AUTHORITIES, Field.TLS_CERTIFICATE).forEach(this::look);
    }

    void look(Field field) {
        String typed = board.form().map(form -> form.contents().typed(field)).orElse("");
        Optional<Path> file = RouteFields.file(typed);
        if (file.isEmpty()) {
            board.file(field, Optional.empty());
            return;
        }
        desk.certificate(file.get(), outcome -> {
            boolean same = board.form()
                    .filter(form -> form.contents().typed(field).equals(typed))
                    .isPresent();
            if (same) {
                board.file(field, note(outcome));
            }
        });
    }

    private static Optional<FieldNote> note(Outcome<Instant> outcome) {
        return switch (outcome) {
            case Outcome.Done<Instant>(var end) -> Optional.of(note(end));
            case Outcome.Failed<Instant> unreadable ->
                Optional.of(new FieldNote(true, WORDS.text("certificate.unreadable")));
            case Outcome.Cancelled<Instant>() -> Optional.empty();
        };
    }

    private static FieldNote note(Instant end) {
        String day = LocalDate.ofInstant(end, ZoneId.systemDefault()).toString();
        return switch (TlsState.Expiry.of(end, Instant.now())) {
            case FAR -> new FieldNote(false, WORDS.text("certificate.valid", day));
            case SOON -> new FieldNote(true, WORDS.text("certificate.soon", day));
            case PAST -> new FieldNote(true, WORDS.text("certificate.past", day));
        };
    }
}
