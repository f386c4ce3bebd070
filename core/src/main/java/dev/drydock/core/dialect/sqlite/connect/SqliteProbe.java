package dev.drydock.core.dialect.sqlite.connect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.probe.ConnectionProbe;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Presence, header, opening, version and rights of a database file.
public final class SqliteProbe implements ConnectionProbe {
    private final SqliteConnector connector;

    public SqliteProbe(SqliteConnector connector) {
        this.connector = connector;
    }

    @Override
    public Run begin(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        return new FileRun(profile, options);
    }

    private final class FileRun implements Run {
        private final ConnectionProfile profile;
        private final OpenOptions options;
        private @Nullable Connection connection;

        FileRun(ConnectionProfile profile, OpenOptions options) {
            this.profile = profile;
            this.options = options;
        }

        @Override
        public List<Step> steps() {
            return List.of(
                    new Step(ProbeStep.EXISTS, this::exists),
                    new Step(ProbeStep.HEADER, this::header),
                    new Step(ProbeStep.OPEN, this::opened),
                    new Step(ProbeStep.VERSION, this::version),
                    new Step(ProbeStep.RIGHTS, this::rights));
        }

        private Finding exists() {
            if (!(profile.target() instanceof Target.LocalFile(Path path))) {
                return profile.target() instanceof Target.InMemory()
                        ? Finding.passed()
                        : Finding.failed(ProbeCause.SETTING_REFUSED);
            }
            if (Files.isDirectory(path)) {
                return Finding.failed(ProbeCause.FILE_IS_DIRECTORY);
            }
            boolean create = SqliteSettings.isCreate(profile);
            return Files.exists(path) || create ? Finding.passed() : Finding.failed(ProbeCause.FILE_MISSING);
        }

        private Finding header() {
            try {
                if (profile.target() instanceof Target.LocalFile(Path path)) {
                    SqliteFile.checked(path, SqliteSettings.isCreate(profile));
                }
                return Finding.passed();
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private synchronized Finding opened() {
            try {
                connection = connector.open(profile, Optional.empty(), options);
                return Finding.passed();
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private synchronized Finding version() {
            try {
                String version = connector.facts(live()).version();
                return Finding.passed(new Fact(Fact.Kind.VERSION, version));
            } catch (FaultException refused) {
                return failed(refused.fault());
            }
        }

        private Finding rights() {
            boolean writable = !(profile.target() instanceof Target.LocalFile(Path path)) || Files.isWritable(path);
            boolean readOnly = !writable || SqliteConnector.readOnly(profile, options);
            return Finding.passed(new Fact(Fact.Kind.READ_ONLY, Boolean.toString(readOnly)));
        }

        private Connection live() {
            if (connection == null) {
                throw new IllegalStateException("not opened before this step");
            }
            return connection;
        }

        @Override
        public synchronized void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException alreadyGone) {
                connection = null;
            }
        }
    }

    private static Finding failed(DbFault fault) {
        ProbeCause cause = switch (fault) {
            case DbFault.Busy(var object, var waited, var state) -> ProbeCause.FILE_LOCKED;
            case DbFault.Refused(var rule, var message, var state) -> cause(rule);
            case DbFault.Unreachable(var host, var port, var waited, var state) -> ProbeCause.OTHER;
            case DbFault.Denied(var user, var message, var state) -> ProbeCause.OTHER;
            case DbFault.BadSql(var offset, var message, var state) -> ProbeCause.OTHER;
            case DbFault.Other(var message, var state) -> ProbeCause.OTHER;
        };
        return Finding.failed(cause, fault);
    }

    private static ProbeCause cause(String rule) {
        for (Refusal refusal : List.of(
                Refusal.FILE_MISSING,
                Refusal.FILE_IS_DIRECTORY,
                Refusal.FILE_NOT_READABLE,
                Refusal.FILE_NOT_DATABASE)) {
            if (rule.equals(refusal.name())) {
                return ProbeCause.valueOf(rule);
            }
        }
        return ProbeCause.OTHER;
    }
}
