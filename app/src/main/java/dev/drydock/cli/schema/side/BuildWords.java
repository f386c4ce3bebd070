package dev.drydock.cli.schema.side;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Printable;
import dev.drydock.core.query.logbook.Reply;
import dev.drydock.core.schema.source.BuildNote;
import dev.drydock.core.schema.source.BuildResult;
import dev.drydock.core.schema.source.BuildResult.Cause;
import dev.drydock.core.secrets.SecretMask;
import dev.drydock.core.text.Clip;
import java.util.ArrayList;
import java.util.List;

/// How building from SQL went, in words.
final class BuildWords {
    private static final int SHOWN = 160;
    private static final int READ = 10_000;

    private BuildWords() {}

    static List<String> of(List<BuildNote> notes) {
        List<String> told = new ArrayList<>();
        for (BuildNote note : notes) {
            String at = note.file() + " line " + note.line();
            String sentence = switch (note.kind()) {
                case ROWS_LEFT_OUT -> "the rows in " + at + " were left out: a schema needs none";
                case ASSUMED -> note.about() + " was run for " + at + ", which takes it for granted";
            };
            told.add(sentence);
        }
        return told;
    }

    static CliFailure failure(String root, BuildResult.Stopped stopped) {
        String why = switch (stopped.cause()) {
            case Cause.Refused(var fault) -> Reply.masked(FaultText.of(fault).line(), stopped.sql());
            case Cause.OnlyForShell() -> "a command of the vendor's shell that only the shell can obey";
            case Cause.NotWhole(String problem) -> "no whole statement (" + problem + ")";
            case Cause.BeyondDatabase() ->
                "it reaches beyond its database (roles, other databases, settings of the server, files); it is not"
                        + " run";
            case Cause.NoFile(String file) -> "the file " + file + " cannot be read, or includes itself";
            case Cause.NoValue(String name) ->
                "the placeholder ${" + name + "} has no value; give --placeholder " + name + "=...";
        };
        String shown = Printable.line(Clip.start(SecretMask.sql(Clip.start(stopped.sql(), READ)), SHOWN));
        int code = stopped.cause() instanceof Cause.Refused ? ExitCode.DATABASE_REFUSED : ExitCode.USAGE;
        return new CliFailure(
                code,
                root + ": " + stopped.file() + " line " + stopped.line() + ", statement " + stopped.statement() + ": "
                        + why + (shown.isEmpty() ? "" : "\n" + shown));
    }
}
