package dev.drydock.cli.schema.apply;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.query.Consent;
import dev.drydock.cli.query.Lifted;
import dev.drydock.cli.query.Proving;
import dev.drydock.cli.query.Told;
import dev.drydock.cli.schema.diff.CompareOptions;
import dev.drydock.cli.schema.diff.Compared;
import dev.drydock.cli.schema.diff.ScriptText;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.PlannedStatement;
import dev.drydock.core.sql.Syntax;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Changes a database until it is like another schema.
@Command(
        name = "apply",
        description = {
            "Changes the live database BEFORE until its schema is that of AFTER: compares both as they are now, shows"
                    + " the statements, and runs them when that is agreed to. Every statement passes the guard and is"
                    + " in the audit journal.",
            "Exit code 1: something differs afterwards."
        },
        mixinStandardHelpOptions = true)
public final class ApplyCommand implements Callable<Integer> {
    private static final long LOCK_SECONDS = 10;
    private static final long MOST_SECONDS = Duration.ofDays(365).toSeconds();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private CompareOptions options = new CompareOptions();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "the database to change: a URL or a stored profile")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "schema.source")
    private String after = "";

    @Option(names = "--yes", description = "runs the statements; without it they are only shown")
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
                    + " in the audit journal")
    private @Nullable String unlock;

    @Option(names = "--prove", description = "asks for the password again, where changes need that")
    private boolean prove;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "a statement that waits longer for a lock fails; 0 = no bound")
    private long lockSeconds = LOCK_SECONDS;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "ends a statement that runs longer; 0 = no bound")
    private long seconds;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        String reason = unlock;
        if (reason != null && reason.isBlank()) {
            throw CliFailure.usage("--unlock takes a reason; nothing was run");
        }
        if (seconds < 0 || seconds > MOST_SECONDS || lockSeconds < 0 || lockSeconds > MOST_SECONDS) {
            throw CliFailure.usage("timeouts take seconds from 0 to " + MOST_SECONDS);
        }
        try (SourceOptions.Pair sides = sources.read(before, after)) {
            Chosen chosen = sides.before()
                    .live()
                    .orElseThrow(() -> CliFailure.usage(
                            before + " is no live database; BEFORE is what is changed, AFTER how it is to become"));
            Compared compared = options.compare(sides.before(), sides.after());
            tell(compared);
            if (compared.diff().isEmpty()) {
                Say.line("nothing differs; nothing was run");
                return done(List.of(), "nothing to do");
            }
            try (Lifted lifted = new Lifted(chosen, reason == null ? "" : reason)) {
                return apply(chosen, compared, lifted, sides.after());
            }
        }
    }

    private int apply(Chosen chosen, Compared compared, Lifted lifted, Side goal) throws InterruptedException {
        Syntax syntax = chosen.dialect().syntax();
        ApplyPlan plan = ApplyPlan.of(
                compared.script(),
                syntax,
                compared.before().structure().patience(),
                Duration.ofSeconds(lockSeconds),
                lifted.stance());
        if (format == Format.TEXT) {
            Stdout.exact(new ScriptText(syntax)
                    .of(
                            compared.script(),
                            List.of("to run on " + compared.before().label())));
        }
        boolean proved = prove && Proving.proves(chosen, confirmed);
        var given = new Consent.Given(yes, confirmed, proved, false);
        Consent consent = new Consent(chosen, lifted.stance(), given, refused -> Told.refusal(chosen, refused));
        plan.statements().forEach(statement -> consent.settle(statement.judged()));
        if (!yes) {
            Say.line("nothing was run: --yes runs these " + plan.statements().size() + " statements");
            done(plan.statements(), "shown");
            return ExitCode.REFUSED_BY_GUARD;
        }
        ApplyRun run = new ApplyRun(chosen, Duration.ofSeconds(seconds), format == Format.JSON);
        int code = run.run(plan, new Agreement(true, confirmed, proved), lifted.session());
        return code == ExitCode.DONE ? checked(chosen, goal) : code;
    }

    /// What was done is proved by comparing once more.
    private int checked(Chosen chosen, Side goal) {
        Side now = sources.live(chosen);
        Compared left = options.again(now, goal);
        if (left.diff().isEmpty()) {
            Say.line("compared once more: nothing differs");
            return ExitCode.DONE;
        }
        Say.fault("compared once more: " + left.diff().differences().size() + " things still differ; schema diff tells"
                + " which");
        return ExitCode.FOUND;
    }

    private int done(List<PlannedStatement> statements, String outcome) {
        if (format == Format.JSON) {
            JsonOut.document(ApplyPage.shown(statements, outcome));
        }
        return ExitCode.DONE;
    }

    private void tell(Compared compared) {
        SourceOptions.tell(compared.before());
        SourceOptions.tell(compared.after());
        compared.notes().forEach(Say::line);
    }
}
