package dev.drydock.core.credential;

import dev.drydock.core.audit.AuditEntry;
import dev.drydock.core.audit.AuditFilter;
import dev.drydock.core.audit.AuditJournal;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.policy.SecretKeeping;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretId;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.secrets.keychain.ScriptedKeychain;
import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A role with a password on a real server, a profile that logs in as it through a wire tap, and its secrets.
final class RotationStage implements AutoCloseable {
    static final String OLD = "old-pw-4711";
    static final String NEW = "new-pw-0815";

    final String role = "r\"ole " + UUID.randomUUID().toString().substring(0, 8);
    final ScriptedKeychain scripted = new ScriptedKeychain();
    final WireTap tap;
    private final Ground ground;
    private final Path home;
    private final Dialect dialect;

    /// A server with a database.
    interface Ground {
        String dialect();

        int port();

        String database();

        Connection administrator() throws SQLException;

        /// By the driver itself.
        Connection login(String user, String password) throws SQLException;

        /// The role in the quotes of the DBMS, with all that belongs to its name.
        String quoted(String role);

        /// Makes a role that has this password.
        String creating(String quoted, String password);
    }

    RotationStage(TestDatabase database, Path home) throws IOException, SQLException {
        this(new PostgresGround(database), home);
    }

    RotationStage(Ground ground, Path home) throws IOException, SQLException {
        this.ground = ground;
        this.home = home;
        this.dialect = Dialects.byId(ground.dialect()).orElseThrow();
        this.tap = new WireTap(ground.port());
        admin(ground.creating(quoted(), OLD));
    }

    void admin(String sql) throws SQLException {
        try (var connection = ground.administrator();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String quoted() {
        return ground.quoted(role);
    }

    ConnectionProfile profile(SecretKeeping keeping) {
        return profile(keeping, Environment.DEV);
    }

    ConnectionProfile profile(SecretKeeping keeping, Environment environment) {
        return RotationProcess.profile(
                        dialect.id(), new Target.Server("127.0.0.1", tap.port(), ground.database()), role, keeping)
                .in(environment);
    }

    /// What a process that starts now would have.
    ProfileSecrets secrets() {
        return secrets(trial());
    }

    ProfileSecrets secrets(LoginTrial trial) {
        return RotationProcess.secrets(home, scripted.keychain(), trial);
    }

    LoginTrial trial() {
        return RotationProcess.trial(dialect);
    }

    CredentialChange change() {
        return dialect.credentials().orElseThrow();
    }

    PasswordRotation rotation(ProfileSecrets secrets, CredentialChange change) {
        return new PasswordRotation(
                secrets, new PasswordRotation.Ports(dialect.connector(), change, dialect.syntax()), journal());
    }

    RotationEnd rotate(ProfileSecrets secrets, ConnectionProfile profile) {
        try (Secret next = secret(NEW)) {
            return rotation(secrets, change()).rotate(profile, next, question -> false);
        }
    }

    AuditJournal journal() {
        return RotationProcess.journal(home);
    }

    List<String> told() throws FaultException {
        return journal().list(new AuditFilter("", "", Optional.empty(), Long.MAX_VALUE, 100)).stream()
                .map(AuditEntry::event)
                .map(event -> event.action() + " " + event.statement() + " " + event.outcome())
                .toList();
    }

    /// Whether the server lets the role in with it.
    boolean holds(String password) {
        try (var connection = ground.login(role, password)) {
            return connection.isValid(5);
        } catch (SQLException denied) {
            return false;
        }
    }

    static String kept(ProfileSecrets secrets, ConnectionProfile profile) throws FaultException {
        return text(secrets.find(profile, SecretUse.DATABASE));
    }

    static Optional<Secret> next(ProfileSecrets secrets, ConnectionProfile profile) throws FaultException {
        return secrets.kept().find(profile, SecretUse.DATABASE, SecretId.Slot.NEXT);
    }

    static Secret secret(String text) {
        return Secret.taking(text.toCharArray());
    }

    static String text(Optional<Secret> found) {
        try (Secret secret = found.orElseThrow()) {
            return new String(secret.<char[]>use(char[]::clone));
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        tap.close();
        admin("drop " + (dialect.id().equals("postgres") ? "role " : "user ") + quoted());
    }

    private record PostgresGround(TestDatabase server) implements Ground {
        @Override
        public String dialect() {
            return "postgres";
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public String database() {
            return server.database();
        }

        @Override
        public Connection administrator() throws SQLException {
            return server.connection();
        }

        @Override
        public Connection login(String user, String password) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port() + "/" + database() + "?sslmode=disable", user, password);
        }

        @Override
        public String quoted(String role) {
            return '"' + role.replace("\"", "\"\"") + '"';
        }

        @Override
        public String creating(String quoted, String password) {
            return "create role " + quoted + " login password '" + password + "'";
        }
    }
}
