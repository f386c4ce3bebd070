package dev.drydock.cli.plan;

import dev.drydock.app.words.plan.ExplainText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.query.Consent;
import dev.drydock.cli.query.Interrupt;
import dev.drydock.cli.query.Lifted;
import dev.drydock.cli.query.Proving;
import dev.drydock.cli.query.Told;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.Explained;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Asks a server for the plan of a statement.
@Command(
        name = "explain",
        description = {
            "Asks the server for the plan of a statement. With --analyze the statement is run, on a connection of its"
                    + " own, and rolled back; what would change something needs --yes.",
            "--format json writes the document of plan parse, with the member \"explain\" beside it."
        },
        mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--analyze", description = "runs the statement, and rolls it back")
    private boolean analyze;

    @Option(
            names = "--option",
            paramLabel = "NAME",
            split = ",",
            description = "verbose, buffers, wal, settings, no_timing, generic_plan, memory, serialize; as far as the"
                    + " server takes them")
    private List<ExplainOption> options = List.of();

    @Option(names = "--value", paramLabel = "TEXT", description = "of a parameter, in their order; repeatable")
    private List<String> values = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "bound on the statement; without it 10, or what the profile allows if that is less")
    private @Nullable Long seconds;

    @Option(names = "--yes", description = "agrees to run a statement that changes something")
    private boolean yes;

    @Option(names = "--confirm-database", paramLabel = "NAME", defaultValue = "", description = "as for query")
    private String confirmed = "";

    @Option(names = "--unlock", paramLabel = "REASON", defaultValue = "", description = "as for query")
    private String unlock = "";

    @Option(names = "--prove", description = "as for query")
    private boolean prove;

    @Option(names = "--no-history", description = "does not keep the plan in the history of plans")
    private boolean noHistory;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    /// Exactly one of the two.
    static final class What {
        @Option(names = "-c", paramLabel = "SQL", description = "the statement")
        private @Nullable String sql;

        @Option(
                names = "--session",
                paramLabel = "ID",
                description = "what this session of the server runs now, where the server tells it")
        private @Nullable Long session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Long bound = seconds;
        if (bound != null && (bound < 1 || bound > Duration.ofDays(1).toSeconds())) {
            throw CliFailure.usage("--timeout takes seconds from 1 to 86400");
        }
        try (Chosen chosen = target.choose();
                Lifted lifted = new Lifted(chosen, unlock)) {
            ExplainPorts ports = chosen.dialect()
                    .explain()
                    .orElseThrow(() ->
                            CliFailure.usage("Drydock asks " + chosen.dialect().name() + " for no plans"));
            Syntax syntax = chosen.dialect().syntax();
            ExplainRequest request = request(chosen, syntax);
            Judged judged = Explain.judge(syntax, request, lifted.stance());
            if (what.session == null) {
                boolean proved = prove && Proving.proves(chosen, confirmed);
                var given = new Consent.Given(yes, confirmed, proved, false);
                new Consent(chosen, lifted.stance(), given, refused -> Told.refusal(chosen, refused)).settle(judged);
            }
            Explained explained = run(chosen, lifted.session(), ports, request, judged);
            List<MeasuredPlan> plans =
                    explained.plans().stream().map(Arithmetic::of).toList();
            if (!noHistory && !request.statement().isEmpty()) {
                SeenPlans.keep(chosen, request.statement(), plans);
            }
            explained.notCarried().forEach(name -> Say.line("the setting " + name + " could not be taken over"));
            return PlanCommand.write(plans, format, Map.of("explain", document(explained)));
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    private ExplainRequest request(Chosen chosen, Syntax syntax) throws FaultException {
        String sql = what.sql;
        Long asked = seconds;
        Duration policy = EffectivePolicy.of(chosen.profile()).bounds().statement();
        var least = ExplainRequest.Bounds.within(policy);
        var bounds = asked == null ? least : new ExplainRequest.Bounds(Duration.ofSeconds(asked), least.lock());
        String statement = sql == null ? "" : Explain.statement(syntax, sql);
        return new ExplainRequest(statement, analyze, Set.copyOf(options), values, bounds);
    }

    private Explained run(
            Chosen chosen, SessionOptions session, ExplainPorts ports, ExplainRequest request, Judged judged)
            throws FaultException {
        try (Workspace workspace = Workspaces.open();
                SpoolFolder spool =
                        SpoolFolder.open(workspace.home().resolve("spool"), SpoolFolder.DEFAULT_RESERVE_BYTES);
                Jobs jobs = new Jobs(1);
                Interrupt interrupt = Interrupt.awaited(() -> {});
                Servers servers = new Servers();
                QuerySession tab = QuerySession.open(
                        chosen.dialect().queryPorts(),
                        chosen.profile(),
                        chosen.secrets(),
                        session.sharing(servers),
                        spool)) {
            Explain explain = new Explain(tab, chosen.dialect().syntax(), ports);
            JobSpec spec = new JobSpec(chosen.profile().name(), "explain");
            if (request.analyze() && judged.effect().changes()) {
                done(jobs.submit(spec, explain.ahead(request)), interrupt)
                        .left()
                        .forEach(each -> Say.line(ExplainText.of(each)));
            }
            Told told = new Told(workspace, chosen, request.statement(), List.of(judged));
            Long running = what.session;
            return done(
                    jobs.submit(
                            spec,
                            running == null
                                    ? explain.job(request, told::on)
                                    : explain.running(running, request.bounds().statement())),
                    interrupt);
        }
    }

    private static <T> T done(JobHandle<T> handle, Interrupt interrupt) throws FaultException {
        if (!interrupt.stops(handle)) {
            Interrupt.stop(handle);
        }
        return switch (handle.outcome().join()) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(DbFault why) -> throw new FaultException(why);
            case Outcome.Cancelled<T>() -> throw new CliFailure(ExitCode.INTERRUPTED, "cancelled");
        };
    }

    private static Object document(Explained explained) {
        return JsonOut.object(
                "sent",
                explained.sent(),
                "server",
                explained.server().product() + " " + explained.server().version(),
                "notCarried",
                explained.notCarried(),
                "rollbackLeaves",
                explained.left().stream()
                        .map(Irreversible::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
