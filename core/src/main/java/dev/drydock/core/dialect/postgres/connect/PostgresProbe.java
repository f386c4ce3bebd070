package dev.drydock.core.dialect.postgres.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.ConnectionProbe;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Name, port, TLS, login, version and rights of a PostgreSQL server, each on its own.
public final class PostgresProbe implements ConnectionProbe {
    private final PostgresConnector connector;

    public PostgresProbe(PostgresConnector connector) {
        this.connector = connector;
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
                Target.Server server = PostgresProperties.server(profile);
                return knock.at(new ServerKnock(server, profile, options.connectTimeout()));
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private Finding login() {
            try {
                return kept(connector.connect(profile, secret, options));
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
                ServerFacts facts = connector.facts(live());
                Fact version = new Fact(Fact.Kind.VERSION, facts.version());
                return PostgresConnector.isSupported(facts.major())
                        ? Finding.passed(version, new Fact(Fact.Kind.TLS, facts.tls()))
                        : Finding.failed(ProbeCause.VERSION_TOO_OLD, version);
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private Finding rights() {
            try (Statement statement = live().createStatement();
                    ResultSet row = statement.executeQuery(PostgresSql.RIGHTS)) {
                row.next();
                return Finding.passed(
                        new Fact(Fact.Kind.ROLE, row.getString("role_name")),
                        new Fact(Fact.Kind.ADMINISTRATOR, Boolean.toString(row.getBoolean("administrator"))),
                        new Fact(Fact.Kind.READ_ONLY, Boolean.toString(row.getBoolean("read_only"))));
            } catch (SQLException thrown) {
                return failed(new PostgresFaults()
                        .read(thrown, Attempt.withoutStatement("", 0, profile.user(), Duration.ZERO)));
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
            return Finding.failed(cause(fault, secret.isPresent()), fault);
        }
    }

    /// One look from outside.
    private interface Knock {
        Finding at(ServerKnock server);
    }

    static ProbeCause cause(DbFault fault, boolean hasPassword) {
        return switch (fault) {
            case DbFault.Denied(var user, var message, var state) -> denied(state, hasPassword);
            case DbFault.Unreachable(var host, var port, var waited, var state) ->
                switch (state) {
                    case "57P03" -> ProbeCause.STARTING_UP;
                    case "08001" -> ProbeCause.NO_ANSWER;
                    default -> ProbeCause.CONNECTION_LOST;
                };
            case DbFault.Busy(var object, var waited, var state) -> ProbeCause.TOO_MANY_CONNECTIONS;
            case DbFault.Refused(var rule, var message, var state) -> refused(rule);
            case DbFault.BadSql(var offset, var message, var state) -> ProbeCause.OTHER;
            case DbFault.Other(var message, var state) -> ProbeCause.OTHER;
        };
    }

    private static ProbeCause denied(String state, boolean hasPassword) {
        return switch (state) {
            case "3D000" -> ProbeCause.DATABASE_MISSING;
            case "28P01" -> ProbeCause.PASSWORD_WRONG;
            case "08004" -> hasPassword ? ProbeCause.LOGIN_NOT_ALLOWED : ProbeCause.PASSWORD_MISSING;
            default -> ProbeCause.LOGIN_NOT_ALLOWED;
        };
    }

    private static ProbeCause refused(String rule) {
        return Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(rule))
                .findAny()
                .map(PostgresProbe::own)
                .orElse(ProbeCause.RIGHTS_MISSING);
    }

    private static ProbeCause own(Refusal refusal) {
        return switch (refusal) {
            case TLS_UNTRUSTED -> ProbeCause.CERTIFICATE_UNTRUSTED;
            case TLS_EXPIRED -> ProbeCause.CERTIFICATE_EXPIRED;
            case TLS_WRONG_HOST -> ProbeCause.CERTIFICATE_OF_OTHER_HOST;
            case TLS_MISSING -> ProbeCause.TLS_NOT_OFFERED;
            case TLS_TOO_OLD, TLS_FAILED -> ProbeCause.TLS_FAILED;
            case TLS_CLIENT_CERTIFICATE -> ProbeCause.CLIENT_CERTIFICATE_REFUSED;
            case TLS_AUTHORITIES_UNREADABLE -> ProbeCause.ROOT_CERTIFICATE_UNREADABLE;
            case TLS_KEY_UNREADABLE -> ProbeCause.CLIENT_KEY_UNREADABLE;
            case LOGIN_UNSAFE -> ProbeCause.LOGIN_UNSAFE;
            case SERVER_RESTING -> ProbeCause.CONNECTION_LOST;
            case UNSAFE_SETTING, TARGET_UNSUPPORTED -> ProbeCause.SETTING_REFUSED;
            case SERVER_TOO_OLD -> ProbeCause.VERSION_TOO_OLD;
            case FILE_MISSING, FILE_IS_DIRECTORY, FILE_NOT_READABLE, FILE_NOT_DATABASE -> ProbeCause.OTHER;
        };
    }
}
