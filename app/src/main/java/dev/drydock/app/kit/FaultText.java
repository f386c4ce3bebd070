package dev.drydock.app.kit;

import dev.drydock.core.fault.DbFault;
import java.time.Duration;

/// A fault in the user's words.
///
/// @param title what happened, short
/// @param sentence the details and, where known, the cure
/// @param sqlState `""` when there was none
public record FaultText(String title, String sentence, String sqlState) {
    private static final Messages WORDS = Messages.of(FaultText.class);

    public static FaultText of(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable f ->
                new FaultText(
                        WORDS.text("fault.unreachable.title"),
                        WORDS.text("fault.unreachable", address(f), seconds(f.waited())),
                        f.sqlState());
            case DbFault.Denied f ->
                new FaultText(WORDS.text("fault.denied.title"), WORDS.text("fault.denied", f.user()), f.sqlState());
            case DbFault.BadSql f -> new FaultText(WORDS.text("fault.badSql.title"), f.message(), f.sqlState());
            case DbFault.Busy f ->
                new FaultText(
                        WORDS.text("fault.busy.title"),
                        WORDS.text("fault.busy", f.object(), seconds(f.waited())),
                        f.sqlState());
            case DbFault.Refused f -> new FaultText(WORDS.text("fault.refused.title"), f.message(), f.sqlState());
            case DbFault.Other f -> new FaultText(WORDS.text("fault.other.title"), f.message(), f.sqlState());
        };
    }

    /// One line for a report or the clipboard.
    public String line() {
        return title + ": " + sentence + (sqlState.isEmpty() ? "" : " (SQLState " + sqlState + ")");
    }

    private static String address(DbFault.Unreachable fault) {
        return fault.host().isEmpty() ? WORDS.text("fault.theFile") : fault.host() + ":" + fault.port();
    }

    private static String seconds(Duration waited) {
        long millis = waited.toMillis();
        return millis < 1000 ? millis + " ms" : millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
