package dev.drydock.app.words;

import dev.drydock.core.fault.DbFault;
import java.time.Duration;

/// A fault in the user's words.
///
/// @param title what happened, short
/// @param sentence the details and, where known, what was left as it was and the cure
/// @param sqlState `""` when there was none
public record FaultText(String title, String sentence, String sqlState) {
    private static final Messages WORDS = Messages.of(FaultText.class);

    public static FaultText of(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable f -> unreachable(f);
            case DbFault.Denied f ->
                new FaultText(WORDS.text("fault.denied.title"), WORDS.text("fault.denied", f.message()), f.sqlState());
            case DbFault.BadSql f -> new FaultText(WORDS.text("fault.badSql.title"), said(f.message()), f.sqlState());
            case DbFault.Busy f -> busy(f);
            case DbFault.Refused f ->
                OwnRefusals.of(f)
                        .orElseGet(() ->
                                new FaultText(WORDS.text("fault.refused.title"), said(f.message()), f.sqlState()));
            case DbFault.Other f -> new FaultText(WORDS.text("fault.other.title"), said(f.message()), f.sqlState());
        };
    }

    /// One line for a report or the clipboard.
    public String line() {
        return title + ": " + sentence + (sqlState.isEmpty() ? "" : " (SQLState " + sqlState + ")");
    }

    private static FaultText unreachable(DbFault.Unreachable fault) {
        String sentence = fault.host().isEmpty()
                ? WORDS.text("fault.unreachable.file", seconds(fault.waited()))
                : WORDS.text("fault.unreachable", fault.host() + ":" + fault.port(), seconds(fault.waited()));
        return new FaultText(WORDS.text("fault.unreachable.title"), sentence, fault.sqlState());
    }

    private static FaultText busy(DbFault.Busy fault) {
        return new FaultText(
                WORDS.text("fault.busy.title"),
                WORDS.text("fault.busy", fault.object(), seconds(fault.waited())),
                fault.sqlState());
    }

    private static String said(String message) {
        return message.isBlank() ? WORDS.text("fault.silent") : message;
    }

    private static String seconds(Duration waited) {
        long millis = waited.toMillis();
        return millis < 1000 ? millis + " ms" : millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
