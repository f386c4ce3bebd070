package dev.drydock.app.words;

import dev.drydock.core.connect.UrlReading;

/// Why a pasted URL is not opened, in the user's words.
public final class RefusalText {
    private static final Messages WORDS = Messages.of(RefusalText.class);

    private RefusalText() {}

    public static String of(UrlReading.Refused refused) {
        return WORDS.text("url." + key(refused.reason()), refused.part());
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
