package dev.drydock.core.plan.run;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Rule;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.plan.run.port.Prepared;
import dev.drydock.core.plan.run.port.SessionCopy;
import dev.drydock.core.plan.run.port.SessionSettings;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.ahead.Ground;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.logbook.Judged;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.Syntax;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plans of statements as a tab's session would get them. Each is asked for on a new connection that has the
/// settings of the tab's, in a transaction of its own that is always rolled back: the tab's transaction is
/// never touched, and neither its uncommitted changes nor its temporary tables are seen. The front end asks
/// [#judge] first and keeps the run by its [Judged] and a [dev.drydock.core.query.logbook.Logbook] on the
/// events. Any thread; the jobs wait while a statement runs on the tab.
public final class Explain {
    /// How much earlier than our clock a server's may say that the time is over.
    private static final Duration SLACK = Duration.ofMillis(50);

    private final QuerySession tab;
    private final Syntax syntax;
    private final ExplainPorts ports;

    public Explain(QuerySession tab, Syntax syntax, ExplainPorts ports) {
        this.tab = tab;
        this.syntax = syntax;
        this.ports = ports;
    }

    /// The text of the one statement in `script`.
    ///
    /// @throws FaultException EXPLAIN_ONE_STATEMENT
    public static String statement(Syntax syntax, String script) throws FaultException {
        List<ScriptPart> parts = syntax.split(script);
        if (parts.size() != 1 || !parts.getFirst().sendable()) {
            throw ExplainRule.EXPLAIN_ONE_STATEMENT.refusal("");
        }
        return parts.getFirst().text(script).toString();
    }

    /// The guard's word on a plan before it is asked for. A statement that would change something is never run
    /// without a yes, whatever the environment.
    public static Judged judge(Syntax syntax, ExplainRequest request, Stance stance) {
        String spoken = (request.analyze() ? "EXPLAIN ANALYZE " : "EXPLAIN ") + request.statement();
        StatementEffect effect = syntax.effect(spoken);
        Verdict verdict = Guard.judge(effect, stance);
        boolean silent = verdict instanceof Verdict.Allowed && effect.changes();
        return new Judged(
                spoken,
                effect,
                Optional.of(
                        silent ? new Verdict.NeedsConfirmation(Rule.CHANGES_ROWS, false, stance.proves()) : verdict));
    }

    /// What the tab's server takes.
    public List<ExplainOption> options(boolean analyze) {
        return ports.explain().options(tab.facts().server(), analyze);
    }

    /// What is to be shown before the user agrees to have the statement run.
    public Job<Ahead> ahead(ExplainRequest request) {
        return context -> {
            Prepared prepared = ports.explain().prepare(server(), request);
            if (!runsChange(request) || ports.copy().isEmpty()) {
                return Ahead.of(prepared, Set.of());
            }
            Prepared plain = ports.explain().prepare(server(), plain(request));
            Set<Irreversible> left =
                    beside(plain(request), plain, context, (ground, _) -> irreversible(ground, request, context));
            return Ahead.of(prepared, left);
        };
    }

    private static ExplainRequest plain(ExplainRequest request) {
        return ExplainRequest.of(request.statement()).with(request.values()).with(request.bounds());
    }

    /// A job that gets the plan. Its events are those of a run of one statement.
    public Job<Explained> job(ExplainRequest request, RunListener listener) {
        return context -> {
            long started = System.nanoTime();
            listener.on(new RunEvent.StatementStarted(0, 0, request.statement().length()));
            try {
                Explained explained = explained(request, context, listener);
                listener.on(new RunEvent.StatementDone(0, since(started), 0));
                return explained;
            } catch (InterruptedException stopped) {
                listener.on(new RunEvent.StatementCancelled(0, since(started)));
                throw stopped;
            } catch (FaultException thrown) {
                if (context.cancelled()) {
                    listener.on(new RunEvent.StatementCancelled(0, since(started)));
                    throw thrown;
                }
                DbFault why = late(thrown.fault(), since(started), request);
                listener.on(new RunEvent.StatementFailed(0, ValuesMask.without(request.values(), why), since(started)));
                throw new FaultException(why, thrown);
            }
        };
    }

    /// A job that gets the plan of what another session of the server runs now.
    ///
    /// @param session the server's number of it
    public Job<Explained> running(long session, Duration timeout) {
        return context -> {
            Prepared prepared = ports.explain().running(server(), session);
            try (QuerySession beside = tab.beside(true)) {
                String text = beside.ask(ground -> new PlanText(ground, context, _ -> {}, timeout).ask(prepared));
                return new Explained(
                        prepared.sent(),
                        text,
                        PlanText.plans(ports.reader(), text),
                        server(),
                        List.of(),
                        Set.of(),
                        List.of());
            }
        };
    }

    private Explained explained(ExplainRequest request, JobContext context, RunListener listener)
            throws FaultException, InterruptedException {
        Prepared prepared = ports.explain().prepare(server(), request);
        Duration bound = request.bounds().statement();
        try {
            if (ports.copy().isEmpty()) {
                String text = tab.ask(ground -> new PlanText(ground, context, listener, bound).ask(prepared));
                return told(prepared, text, List.of(), Set.of());
            }
            return beside(request, prepared, context, new Beside.Inside<>() {
                @Override
                public Explained on(Ground ground, List<String> missing) throws SQLException, FaultException {
                    Set<Irreversible> left = runsChange(request) ? irreversible(ground, request, context) : Set.of();
                    return told(prepared, new PlanText(ground, context, listener, bound).ask(prepared), missing, left);
                }

                @Override
                public Explained undone(Ground ground, Explained found) throws SQLException {
                    return found.knowing(counted(ground, found.plans()));
                }
            });
        } catch (FaultException thrown) {
            throw new FaultException(prepared.within(thrown.fault()), thrown);
        }
    }

    private Explained told(Prepared prepared, String text, List<String> missing, Set<Irreversible> left)
            throws FaultException {
        return new Explained(
                prepared.sent(), text, PlanText.plans(ports.reader(), text), server(), missing, left, List.of());
    }

    /// Advice lives without them.
    private List<TableState> counted(Ground ground, List<Plan> plans) throws SQLException {
        if (ports.tables().isEmpty()) {
            return List.of();
        }
        try {
            return ports.tables().get().of(ground.connection(), plans);
        } catch (SQLException refused) {
            if (ground.lost()) {
                throw refused;
            }
            return List.of();
        }
    }

    private Set<Irreversible> irreversible(Ground ground, ExplainRequest request, JobContext context)
            throws SQLException, FaultException {
        Prepared plain = ports.explain().prepare(server(), plain(request));
        String text = new PlanText(ground, context, _ -> {}, request.bounds().statement()).ask(plain);
        List<Plan> planned = PlanText.plans(ports.reader(), text);
        return ports.explain().irreversible(ground.connection(), request.statement(), planned);
    }

    private <T> T beside(ExplainRequest request, Prepared prepared, JobContext context, Beside.Inside<T> work)
            throws FaultException, InterruptedException {
        boolean writes = runsChange(request) || (changes(request) && !ports.plansReadOnly());
        try (QuerySession session = tab.beside(!writes)) {
            if (writes && session.facts().readOnly()) {
                ExplainRule why = request.analyze() ? ExplainRule.ANALYZE_READ_ONLY : ExplainRule.PLAN_READ_ONLY;
                throw why.refusal("");
            }
            SessionCopy copy = ports.copy().orElseThrow();
            List<String> own = session.ask(ground -> copy.own(ground.connection(), request.statement()));
            SessionSettings settings = settings(copy, own, context);
            return value(session.ask(new Beside<>(ports, request, settings, prepared.sent(), writes, work)));
        }
    }

    /// Those of the tab; a tab that has lost its connection will have those of a fresh one.
    private SessionSettings settings(SessionCopy copy, List<String> own, JobContext context)
            throws FaultException, InterruptedException {
        if (!tab.facts().connected()) {
            return SessionSettings.FRESH;
        }
        try {
            return value(tab.ask(new SettingsQuestion(copy, own, context)));
        } catch (FaultException thrown) {
            if (tab.facts().connected()) {
                throw thrown;
            }
            return SessionSettings.FRESH;
        }
    }

    private static <T> T value(Outcome<T> outcome) throws FaultException, InterruptedException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(DbFault why) -> throw new FaultException(why);
            case Outcome.Cancelled<T>() -> throw new InterruptedException("cancelled");
        };
    }

    /// Whether something is changed before it is rolled back. A plan alone is asked for where nothing can be
    /// written, if the server gives it there: some call functions for it.
    private boolean runsChange(ExplainRequest request) {
        return request.analyze() && changes(request);
    }

    private boolean changes(ExplainRequest request) {
        return syntax.effect(request.statement()).changes();
    }

    private ServerFacts server() {
        return tab.facts().server();
    }

    private static DbFault late(DbFault fault, Duration elapsed, ExplainRequest request) {
        boolean over = elapsed.plus(SLACK).compareTo(request.bounds().statement()) >= 0;
        boolean stopped = over && (fault instanceof DbFault.Other || fault instanceof DbFault.Unreachable);
        return stopped ? RunRule.STATEMENT_TIMEOUT.fault("", fault.sqlState()) : fault;
    }

    private static Duration since(long startedNanos) {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
