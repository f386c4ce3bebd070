package dev.drydock.cli.query;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.query.RunOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs SQL and writes what comes back.
@Command(
        name = "query",
        description = "Runs SQL: rows to standard output, messages to standard error.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "--format json writes exactly one document: the rows of a single statement as an",
            "array of objects (or {\"changed\": n}), several statements as {\"results\": [...]}",
            "in their order; what failed is {\"error\": {...}} in its place, and ends the array",
            "of the rows that came before it."
        })
public final class QueryCommand implements Callable<Integer> {
    private static final long MOST_SECONDS = Duration.ofDays(365).toSeconds();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Mixin
    private TargetOptions target = new TargetOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Text text = new Text();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, json or ndjson")
    private OutputFormat format = OutputFormat.TABLE;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "ends a statement that runs longer; without it the bound of the profile or environment,"
                    + " 0 = no bound")
    private @Nullable Long timeoutSeconds;

    @Option(names = "--continue", description = "goes on with the next statement after one failed")
    private boolean goOn;

    @Option(names = "--yes", description = "agrees to what the guard would ask about")
    private boolean yes;

    @Option(
            names = "--confirm-database",
            paramLabel = "NAME",
            defaultValue = "",
            description = "agrees to what destroys, by the name of the database")
    private String confirmed = "";

    @Option(
            names = "--unlock",
            paramLabel = "REASON",
            description = "lets this command write where the environment is locked (PROD); start, end and reason are"
                    + " in the audit journal, and every change still needs --yes or --confirm-database")
    private @Nullable String unlock;

    @Option(
            names = "--prove",
            description = "where every statement is confirmed by its user: asks for the password again on the"
                    + " terminal and lets the server check it")
    private boolean prove;

    @Option(
            names = "--commit",
            paramLabel = "MODE",
            description = "auto, smart (a transaction from the first change on) or manual; without it the profile's."
                    + " A transaction that is still open at the end is rolled back")
    private @Nullable CommitMode commit;

    @Option(names = "--preview", description = "counts the rows that each change would touch and runs nothing")
    private boolean preview;

    /// Exactly one of the two.
    static final class Text {
        @Option(names = "-c", paramLabel = "SQL", description = "the SQL to run")
        private @Nullable String sql;

        @Option(names = "-f", paramLabel = "FILE", description = "a file of SQL (UTF-8); - reads standard input")
        private @Nullable Path file;
    }

    @Override
    public Integer call() throws InterruptedException {
        Long seconds = timeoutSeconds;
        if (seconds != null && (seconds < 0 || seconds > MOST_SECONDS)) {
            throw CliFailure.usage("--timeout takes seconds from 0 to " + MOST_SECONDS);
        }
        String script = script();
        String reason = unlock;
        if (reason != null && reason.isBlank()) {
            throw CliFailure.usage("--unlock takes a reason; nothing was run");
        }
        try (Chosen chosen = target.choose();
                Lifted lifted = new Lifted(chosen, reason == null ? "" : reason)) {
            if (preview) {
                return new Ahead(chosen, lifted.session(), format == OutputFormat.JSON).count(script);
            }
            boolean proved = prove && Proving.proves(chosen, confirmed);
            var given = new Consent.Given(yes, confirmed, proved, goOn);
            var judged =
                    new Consent(chosen, lifted.stance(), given, refused -> Told.refusal(chosen, refused)).judge(script);
            Writing writing = new Writing(format, judged.size() > 1);
            EffectivePolicy policy = EffectivePolicy.of(chosen.profile());
            Duration bound = seconds == null ? policy.bounds().statement() : Duration.ofSeconds(seconds);
            CommitMode mode = commit == null ? policy.commitMode() : commit;
            return new QueryRun(chosen, writing, new RunOptions(bound, !goOn))
                    .run(script, judged, lifted.session(), mode);
        }
    }

    private String script() {
        String sql = text.sql;
        if (sql != null) {
            return sql;
        }
        Path file = text.file == null ? Path.of("-") : text.file;
        try {
            byte[] bytes = file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file);
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException e) {
            throw CliFailure.usage(file + " is not UTF-8 text; nothing was run");
        } catch (IOException e) {
            throw CliFailure.usage("cannot read " + file + ": " + FileTrouble.of(e));
        }
    }
}
