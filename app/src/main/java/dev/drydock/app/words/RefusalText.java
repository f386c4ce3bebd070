package dev.drydock.app.words;

import dev.drydock.core.connect.UrlReading;

/// Why a pasted URL is not opened, in the user's words.
public final class RefusalText {
    private static final Messages WORDS = Messages.of(RefusalText.class);

    private RefusalText() {}

    public static String of(UrlReading.Refused refused) {
        return WORDS.text("url." + key(refused.reason()), refused.part());
    }

    /// What to say of a text that no kind of database takes for its own.
    public static String notMine() {
        return WORDS.text("url.notMine");
    }

    private static String key(UrlReading.Reason reason) {
        return switch (reason) {
            case UNSAFE_SETTING -> "unsafeSetting";
            case UNKNOWN_SETTING -> "unknownSetting";
            case SEVERAL_HOSTS -> "severalHosts";
            case REMOTE_FILE -> "remoteFile";
            case UNSUPPORTED_TRANSPORT -> "unsupportedTransport";
            case BAD_ENCODING -> "badEncoding";
            case BAD_PORT -> "badPort";
            case DUPLICATE_SETTING -> "duplicateSetting";
            case MALFORMED -> "malformed";
        };
    }
}
