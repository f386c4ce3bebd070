package dev.drydock.app.panel.query.session;

import dev.drydock.app.panel.query.explain.Subject;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.StatementContext;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.Explained;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Placeholders;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionFacts;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.sql.Syntax;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks for one plan over the connection of a tab, and works out what is shown of it. Blocks: its methods are
/// jobs.
///
/// @param wanted as far as the server takes it
/// @param timeout of the tab; zero = none
public record PlanAsking(
        SessionSlot slot,
        QueryServices services,
        Subject subject,
        Set<ExplainOption> wanted,
        CommitMode mode,
        Duration timeout) {
    /// For a tab without a bound of its own: a plan always has one.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// What came of it.
    public sealed interface Answer {
        /// Of the tab's session afterwards.
        SessionFacts facts();

        record Told(SessionFacts facts, Explained explained, List<Look> looks, List<String> labels) implements Answer {}

        record Refused(SessionFacts facts, DbFault why) implements Answer {}
    }

    /// What measuring will do.
    public Ahead ahead(JobContext job) throws FaultException, InterruptedException {
        Tools tools = tools();
        return tools.explain().ahead(request(tools)).run(job);
    }

    /// @throws FaultException when the tab has no connection and none could be had
    public Answer ask(JobContext job, RunListener listener) throws FaultException, InterruptedException {
        Tools tools = tools();
        List<String> labels = Placeholders.of(tools.syntax(), subject.sql()).labels();
        try {
            ExplainRequest request = request(tools);
            Explained explained = subject.session().isPresent()
                    ? tools.explain()
                            .running(
                                    subject.session().getAsLong(),
                                    request.bounds().statement())
                            .run(job)
                    : tools.explain().job(request, listener).run(job);
            services.plans().seen().saw(slot.profile(), request, explained);
            StatementContext context = new StatementContext(tools.syntax(), subject.sql(), facts(explained));
            List<Look> looks = explained.plans().stream()
                    .map(each -> Look.of(Arithmetic.of(each), context))
                    .toList();
            boolean generic = tools.explain().options(false).contains(ExplainOption.GENERIC_PLAN);
            return new Answer.Told(tools.session().facts(), explained, looks, generic ? labels : List.of());
        } catch (FaultException thrown) {
            if (job.cancelled()) {
                throw thrown;
            }
            return new Answer.Refused(tools.session().facts(), thrown.fault());
        }
    }

    /// What the advice on it is told beside the plan.
    private ServerFacts facts(Explained explained) {
        return new ServerFacts(
                explained.tables(), Optional.empty(), Optional.of(subject.sql()).filter(sql -> !sql.isEmpty()));
    }

    /// Whether values of the parameters would help.
    public static boolean wantsValues(DbFault fault) {
        return fault instanceof DbFault.Refused refused
                && (refused.rule().equals(ExplainRule.VALUES_MISSING.name())
                        || refused.rule().equals(ExplainRule.VALUES_MISMATCH.name()));
    }

    /// What one question is asked with.
    private record Tools(QuerySession session, Syntax syntax, Explain explain) {}

    private Tools tools() throws FaultException {
        ConnectionProfile profile = slot.profile();
        QuerySession session = slot.open(mode);
        Syntax syntax = services.ports()
                .apply(profile.dialect())
                .map(QueryPorts::syntax)
                .orElseThrow(() -> unknown(profile));
        ExplainPorts ports = services.plans().ports().apply(profile.dialect()).orElseThrow(() -> unknown(profile));
        return new Tools(session, syntax, new Explain(session, syntax, ports));
    }

    private static FaultException unknown(ConnectionProfile profile) {
        return new FaultException(new DbFault.Other(profile.dialect(), ""));
    }

    /// Parameters without values get the generic plan by themselves.
    private ExplainRequest request(Tools tools) {
        ExplainRequest request = subject.request();
        Set<ExplainOption> options = new HashSet<>(tools.explain().options(subject.analyze()));
        options.retainAll(wanted);
        options.remove(ExplainOption.GENERIC_PLAN);
        Duration bound = timeout.isZero() ? LONGEST : timeout;
        return request.with(options).with(new ExplainRequest.Bounds(bound, ExplainRequest.Bounds.DEFAULT.lock()));
    }
}
