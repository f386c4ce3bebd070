package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.RungText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.Say;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.query.logbook.Logbook;
import dev.drydock.core.query.logbook.Reply;
import dev.drydock.core.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passes on what a run tells: to the logbook, and to standard error the faults, notices and losses.
public final class Told {
    private final Logbook logbook;
    private final String script;
    private Optional<DbFault> firstFault = Optional.empty();
    private String statement = "";
    private int start;

    public Told(Workspace workspace, Chosen chosen, String script, List<Judged> judged) {
        this.logbook = new Logbook(chosen.profile(), judged, entry -> keep(entry, workspace));
        this.script = script;
    }

    /// Tells the journal of a statement that the guard refused.
    public static void refusal(Chosen chosen, Judged refused) {
        try (Workspace workspace = Workspaces.open()) {
            new Logbook(chosen.profile(), List.of(refused), entry -> keep(entry, workspace)).refused();
        }
    }

    private static void keep(Logbook.Entry entry, Workspace workspace) {
        try {
            entry.into(workspace);
        } catch (FaultException e) {
            Say.fault("history or journal could not be written: "
                    + FaultText.of(e.fault()).line());
        }
    }

    Optional<DbFault> firstFault() {
        return firstFault;
    }

    public void on(RunEvent event) {
        logbook.on(event, Instant.now());
        switch (event) {
            case RunEvent.StatementStarted e -> {
                start = e.start();
                statement = script.substring(start, e.end());
            }
            case RunEvent.StatementFailed e -> {
                firstFault = firstFault.or(() -> Optional.of(e.why()));
                Say.fault(sentence(e));
            }
            case RunEvent.NoticeRaised e ->
                Say.line(e.notice().severity() + ": " + e.notice().message()
                        + (e.notice().detail().isEmpty()
                                ? ""
                                : " (" + e.notice().detail() + ")"));
            case RunEvent.CancelClimbed e -> Say.fault(RungText.of(e.rung()));
            case RunEvent.ServerSilent e ->
                Say.fault(
                        e.silent()
                                ? "the server has not answered for some seconds; the statement is not given up"
                                : "the server answers again");
            case RunEvent.ConnectionLost e ->
                Say.fault("the connection was lost"
                        + switch (e.loss()) {
                            case NOTHING -> "";
                            case TRANSACTION -> "; the open transaction went with it";
                            case ANSWER ->
                                " before the server's answer; the change may have been made or not, and is not"
                                        + " sent again: look before you run it once more";
                        });
            case RunEvent.AccessChanged e ->
                Say.fault(e.readOnly() ? "the unlock is over: read-only again" : "writes are allowed now");
            case RunEvent.CommittedByServer _ ->
                Say.fault("this statement committed by itself what the open transaction had done before it");
            case RunEvent.Reconnected _ -> Say.fault("connected again; nothing was sent twice");
            case RunEvent.StatementDone _, RunEvent.StatementCancelled _ -> {}
            case RunEvent.ResultOpened _, RunEvent.UpdateCounted _ -> {}
        }
    }

    private String sentence(RunEvent.StatementFailed failed) {
        DbFault why = failed.why();
        return RunRule.EXPORT_NOT_WRITTEN.explains(why)
                ? noMore(((DbFault.Refused) why).message())
                : "statement " + (failed.statement() + 1) + ": " + text(why).line() + where(why);
    }

    /// @param why in the system's words
    static String noMore(@Nullable String why) {
        return "standard output takes no more (" + why + "); the statement was stopped";
    }

    /// Without what the server repeats of a password.
    FaultText text(DbFault why) {
        FaultText text = FaultText.of(why);
        return new FaultText(text.title(), Reply.masked(text.sentence(), statement), text.sqlState());
    }

    /// Line and column of the error, with the line of SQL and a caret under it; without the line where it may
    /// hold a password.
    private String where(DbFault why) {
        if (why instanceof DbFault.BadSql bad && bad.offset() >= 0) {
            Pointer pointer = Pointer.at(script, Math.min(start + bad.offset(), script.length()));
            return "\n" + (Reply.holdsSecret(statement) ? pointer.place() : pointer.shown());
        }
        return "";
    }
}
