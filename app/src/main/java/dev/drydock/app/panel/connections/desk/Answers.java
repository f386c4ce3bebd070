package dev.drydock.app.panel.connections.desk;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.fault.DbFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a connection test says of a server's readiness to answer. Any thread.
final class Answers {
    private static final Set<ProbeCause> NOBODY = EnumSet.of(
            ProbeCause.HOST_UNKNOWN,
            ProbeCause.CONNECTION_REFUSED,
            ProbeCause.NO_ANSWER,
            ProbeCause.NO_ROUTE,
            ProbeCause.CONNECTION_LOST);

    private Answers() {}

    /// A test that ended before the server could answer, in a tunnel for example, says nothing.
    static void tell(Breaker breaker, ConnectionProfile profile, List<StepResult> steps) {
        steps.stream()
                .filter(StepResult.Done.class::isInstance)
                .map(StepResult.Done.class::cast)
                .reduce((before, last) -> last)
                .ifPresent(last -> tell(breaker, profile, last));
    }

    private static void tell(Breaker breaker, ConnectionProfile profile, StepResult.Done last) {
        switch (last.finding()) {
            case Finding.Passed passed -> breaker.answered();
            case Finding.Failed failed
            when failed.fault().isPresent() -> breaker.learn(failed.fault().get());
            case Finding.Failed failed -> {
                if (NOBODY.contains(failed.cause()) && profile.target() instanceof Target.Server server) {
                    breaker.failed(new DbFault.Unreachable(server.host(), server.port(), last.elapsed(), ""));
                }
            }
        }
    }
}
