package dev.drydock.app.words;

import dev.drydock.core.query.event.CancelRung;

/// What a cancel does next, in the user's words.
public final class RungText {
    private static final Messages WORDS = Messages.of(RungText.class);

    private RungText() {}

    public static String of(CancelRung rung) {
        return switch (rung) {
            case CANCEL_STATEMENT -> WORDS.text("rung.cancel");
            case KILL_SESSION -> WORDS.text("rung.kill");
            case ABORT_CONNECTION -> WORDS.text("rung.abort");
        };
    }
}
