package dev.drydock.app.words;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.Arrays;

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
                new FaultText(WORDS.text("fault.denied.title"), WORDS.text("fault.denied", f.message()), f.sqlState());
            case DbFault.BadSql f -> new FaultText(WORDS.text("fault.badSql.title"), f.message(), f.sqlState());
            case DbFault.Busy f ->
                new FaultText(
                        WORDS.text("fault.busy.title"),
                        WORDS.text("fault.busy", f.object(), seconds(f.waited())),
                        f.sqlState());
            case DbFault.Refused f -> refused(f);
            case DbFault.Other f -> new FaultText(WORDS.text("fault.other.title"), f.message(), f.sqlState());
        };
    }

    /// One line for a report or the clipboard.
    public String line() {
        return title + ": " + sentence + (sqlState.isEmpty() ? "" : " (SQLState " + sqlState + ")");
    }

    /// Refusals of Drydock's own have sentences; those of a server come with the server's.
    private static FaultText refused(DbFault.Refused fault) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(fault.rule()))
                .findFirst()
                .map(refusal -> new FaultText(
                        WORDS.text("fault.notOpened.title"), sentence(refusal, fault.message()), fault.sqlState()))
                .orElseGet(() -> new FaultText(WORDS.text("fault.refused.title"), fault.message(), fault.sqlState()));
    }

    private static String sentence(Refusal refusal, String fact) {
        return switch (refusal) {
            case SERVER_TOO_OLD -> WORDS.text("refusal.serverTooOld", fact);
            case UNSAFE_SETTING -> WORDS.text("refusal.unsafeSetting", fact);
            case TARGET_UNSUPPORTED -> WORDS.text("refusal.targetUnsupported", fact);
            case TLS_UNTRUSTED -> WORDS.text("refusal.tlsUntrusted", fact);
            case TLS_WRONG_HOST -> WORDS.text("refusal.tlsWrongHost", fact);
            case TLS_MISSING -> WORDS.text("refusal.tlsMissing", fact);
            case FILE_MISSING -> WORDS.text("refusal.fileMissing", fact);
            case FILE_IS_DIRECTORY -> WORDS.text("refusal.fileIsDirectory", fact);
            case FILE_NOT_READABLE -> WORDS.text("refusal.fileNotReadable", fact);
            case FILE_NOT_DATABASE -> WORDS.text("refusal.fileNotDatabase", fact);
        };
    }

    private static String address(DbFault.Unreachable fault) {
        return fault.host().isEmpty() ? WORDS.text("fault.theFile") : fault.host() + ":" + fault.port();
    }

    private static String seconds(Duration waited) {
        long millis = waited.toMillis();
        return millis < 1000 ? millis + " ms" : millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
