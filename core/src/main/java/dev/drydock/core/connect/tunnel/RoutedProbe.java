package dev.drydock.core.connect.tunnel;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.ConnectionProbe;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps of a dialect's test by the route of the profile. Behind a tunnel one step takes the place of name
/// and port, which only the SSH server can judge.
public final class RoutedProbe implements ConnectionProbe {
    private static final Set<ProbeStep> JUDGED_BY_TUNNEL = Set.of(ProbeStep.DNS, ProbeStep.TCP);

    private final ConnectionProbe inner;
    private final Tunnels tunnels;

    public RoutedProbe(ConnectionProbe inner, Tunnels tunnels) {
        this.inner = inner;
        this.tunnels = tunnels;
    }

    @Override
    public Run begin(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        boolean tunnelled = profile.route().tunnel().isPresent() && profile.target() instanceof Target.Server;
        return new RoutedRun(profile, secret, options, tunnelled);
    }

    private final class RoutedRun implements Run {
        private final ConnectionProfile profile;
        private final Optional<Secret> secret;
        private final OpenOptions options;
        private final boolean tunnelled;
        private @Nullable Run behind;

        RoutedRun(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, boolean tunnelled) {
            this.profile = profile;
            this.secret = secret;
            this.options = options;
            this.tunnelled = tunnelled;
        }

        @Override
        public List<Step> steps() {
            List<ProbeStep> kinds;
            try (Run plain = inner.begin(profile, secret, options)) {
                kinds = plain.steps().stream().map(Step::kind).toList();
            }
            List<Step> steps = new ArrayList<>();
            if (tunnelled) {
                steps.add(new Step(ProbeStep.SSH, this::enter));
            }
            for (ProbeStep kind : kinds) {
                if (!tunnelled || !JUDGED_BY_TUNNEL.contains(kind)) {
                    steps.add(new Step(kind, () -> step(kind)));
                }
            }
            return List.copyOf(steps);
        }

        private Finding enter() {
            try {
                tunnels.through(profile, options);
                return Finding.passed(new Fact(
                        Fact.Kind.SSH_HOST,
                        profile.route().tunnel().orElseThrow().host().host()));
            } catch (FaultException refused) {
                return Finding.failed(cause(refused.fault()), refused.fault());
            }
        }

        private Finding step(ProbeStep kind) throws InterruptedException {
            try {
                Run run = behind();
                return run.steps().stream()
                        .filter(step -> step.kind() == kind)
                        .findFirst()
                        .orElseThrow()
                        .look()
                        .look();
            } catch (FaultException refused) {
                return Finding.failed(cause(refused.fault()), refused.fault());
            }
        }

        private synchronized Run behind() throws FaultException {
            Run known = behind;
            if (known == null) {
                known = inner.begin(profile, secret, tunnels.through(profile, options));
                behind = known;
            }
            return known;
        }

        @Override
        public synchronized void close() {
            if (behind != null) {
                behind.close();
            }
        }
    }

    private static ProbeCause cause(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable unreachable -> ProbeCause.SSH_NO_ANSWER;
            case DbFault.Denied denied -> ProbeCause.OTHER;
            case DbFault.Refused refused -> ProbeCause.ofRule(refused.rule()).orElse(ProbeCause.OTHER);
            case DbFault.BadSql bad -> ProbeCause.OTHER;
            case DbFault.Busy busy -> ProbeCause.OTHER;
            case DbFault.Other other -> ProbeCause.OTHER;
        };
    }
}
