package dev.drydock.core.plan.run;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A tab, and plans asked for from it.
final class ExplainDesk implements AutoCloseable {
    final SessionFixture tab;
    final Explain explain;
    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    private ExplainDesk(SessionFixture tab, String dialectId) {
        Dialect dialect = Dialects.byId(dialectId).orElseThrow();
        this.tab = tab;
        this.explain =
                new Explain(tab.session, dialect.syntax(), dialect.explain().orElseThrow());
    }

    static ExplainDesk on(TestDatabase database, Path folder) throws FaultException {
        return new ExplainDesk(SessionFixture.on(database, folder), "postgres");
    }

    static ExplainDesk readOnly(TestDatabase database, Path folder) throws FaultException {
        return new ExplainDesk(SessionFixture.readOnly(database, folder), "postgres");
    }

    static ExplainDesk on(MysqlDatabase database, Path folder) throws FaultException {
        return on(database.profile(), database.password(), folder);
    }

    static ExplainDesk on(ConnectionProfile profile, String password, Path folder) throws FaultException {
        return new ExplainDesk(SessionFixture.on(profile, password, folder), profile.dialect());
    }

    static ExplainDesk readOnly(MysqlDatabase database, Path folder) throws FaultException {
        ConnectionProfile profile = database.profile();
        return new ExplainDesk(SessionFixture.readOnly(profile, database.password(), folder), "mysql");
    }

    static ExplainDesk sqlite(Path file, Path folder) throws FaultException {
        return new ExplainDesk(SessionFixture.sqlite(file, folder, false), "sqlite");
    }

    JobHandle<Explained> start(ExplainRequest request) {
        return tab.jobs.submit(new JobSpec("plan", "explain"), explain.job(request, events::add));
    }

    Explained plan(ExplainRequest request) {
        return done(start(request));
    }

    Explained plan(String statement) {
        return plan(ExplainRequest.of(statement));
    }

    static <T> T done(JobHandle<T> handle) {
        return switch (handle.outcome().join()) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(DbFault why) -> throw new AssertionError(why.toString());
            case Outcome.Cancelled<T>() -> throw new AssertionError("cancelled");
        };
    }

    DbFault fault(ExplainRequest request) {
        return switch (start(request).outcome().join()) {
            case Outcome.Failed<Explained>(DbFault why) -> why;
            case Outcome.Done<Explained>(Explained value) -> throw new AssertionError(value.sent());
            case Outcome.Cancelled<Explained>() -> throw new AssertionError("cancelled");
        };
    }

    /// The name of the rule that refused.
    String rule(ExplainRequest request) {
        return fault(request) instanceof DbFault.Refused refused
                ? refused.rule()
                : fault(request).toString();
    }

    static String shape(Explained explained) {
        return explained.plans().stream()
                .flatMap(plan -> plan.nodes().stream())
                .map(ExplainDesk::step)
                .collect(Collectors.joining(" > "));
    }

    private static String step(PlanNode node) {
        return node.operator().type()
                + node.operator()
                        .relation()
                        .map(name -> " "
                                + node.operator()
                                        .schema()
                                        .map(schema -> schema + ".")
                                        .orElse("") + name)
                        .orElse("");
    }

    @Override
    public void close() {
        tab.close();
    }
}
