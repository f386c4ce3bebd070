package dev.drydock.core.connect.probe.server;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.ConnectionProbe;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Name, port, TLS, login, version and rights of a server.
public final class ServerProbe implements ConnectionProbe {
    private final ServerDoor door;

    public ServerProbe(ServerDoor door) {
        this.door = door;
    }

    @Override
    public Run begin(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        return new ServerRun(profile, secret, options);
    }

    private final class ServerRun implements Run {
        private final ConnectionProfile profile;
        private final Optional<Secret> secret;
        private final OpenOptions options;
        private @Nullable Connection connection;
        private boolean closed;

        ServerRun(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
            this.profile = profile;
            this.secret = secret;
            this.options = options;
        }

        @Override
        public List<Step> steps() {
            return List.of(
                    new Step(ProbeStep.DNS, () -> knocked(ServerKnock::resolve)),
                    new Step(ProbeStep.TCP, () -> knocked(ServerKnock::connect)),
                    new Step(ProbeStep.TLS, () -> knocked(ServerKnock::tls)),
                    new Step(ProbeStep.LOGIN, this::login),
                    new Step(ProbeStep.VERSION, this::version),
                    new Step(ProbeStep.RIGHTS, this::rights));
        }

        private Finding knocked(Knock knock) {
            try {
                Target.Server server = door.server(profile);
                TlsTalk talk = door.tls(profile, options);
                return knock.at(new ServerKnock(server, profile.tls(), talk, options.connectTimeout()));
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private Finding login() {
            try {
                return kept(door.login(profile, secret, options));
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        /// A login that arrives after the test was given up is closed at once.
        private synchronized Finding kept(Connection opened) {
            connection = opened;
            if (closed) {
                close();
            }
            return Finding.passed(new Fact(Fact.Kind.ROLE, profile.user()));
        }

        private Finding version() {
            try {
                ServerFacts facts = door.facts(live());
                Fact version = new Fact(Fact.Kind.VERSION, facts.version());
                return door.isSupported(live())
                        ? Finding.passed(version, new Fact(Fact.Kind.TLS, facts.tls()))
                        : Finding.failed(ProbeCause.VERSION_TOO_OLD, version);
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private Finding rights() {
            try {
                return new Finding.Passed(door.rights(live()));
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private synchronized Connection live() {
            if (connection == null) {
                throw new IllegalStateException("no login before this step");
            }
            return connection;
        }

        @Override
        public synchronized void close() {
            closed = true;
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException alreadyGone) {
                connection = null;
            }
        }

        private Finding failed(DbFault fault) {
            return Finding.failed(door.cause(fault, secret.isPresent()), fault);
        }
    }

    /// One look from outside.
    private interface Knock {
        Finding at(ServerKnock server);
    }
}
