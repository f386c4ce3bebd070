package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.Messages;
import dev.drydock.app.panel.connections.ConnectionsState.Note;
import dev.drydock.core.connect.UrlReading;

/// What came of reading a pasted URL, as a sentence.
final class Pasting {
    private static final Messages WORDS = Messages.of(Pasting.class);

    private Pasting() {}

    static Note note(UrlReading reading) {
        return switch (reading) {
            case UrlReading.NotMine() -> refused(WORDS.text("paste.notMine"));
            case UrlReading.Refused(var reason, var part) -> refused(sentence(reason, part));
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

    private static String sentence(UrlReading.Reason reason, String part) {
        return switch (reason) {
            case UNSAFE_SETTING -> WORDS.text("paste.unsafeSetting", part);
            case UNKNOWN_SETTING -> WORDS.text("paste.unknownSetting", part);
            case SEVERAL_HOSTS -> WORDS.text("paste.severalHosts");
            case REMOTE_FILE -> WORDS.text("paste.remoteFile");
            case UNSUPPORTED_TRANSPORT -> WORDS.text("paste.transport", part);
            case BAD_ENCODING -> WORDS.text("paste.badEncoding");
            case BAD_PORT -> WORDS.text("paste.badPort");
            case DUPLICATE_SETTING -> WORDS.text("paste.duplicate", part);
            case MALFORMED -> WORDS.text("paste.malformed");
        };
    }
}
