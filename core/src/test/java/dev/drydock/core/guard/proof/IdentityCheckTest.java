package dev.drydock.core.guard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.Fault;
import dev.drydock.testing.fault.FaultProxy;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Real servers say who it is, or that a password says nothing there.
@Tag("server")
class IdentityCheckTest {
    private static Identity check(ConnectionProfile profile, String typed, String kept) {
        SecretSource others = use -> Optional.of(Secret.taking(kept.toCharArray()));
        try (Secret secret = Secret.taking(typed.toCharArray())) {
            return IdentityCheck.of(
                    Dialects.byId(profile.dialect()).orElseThrow().connector(), profile, secret, others);
        }
    }

    /// The right password that is kept proves nothing: it is not the one who agrees.
    @Test
    void onlyTheTypedPasswordCounts() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            assertThat(check(database.profile(), database.password(), "")).isEqualTo(new Identity.Proved());
            assertThat(check(database.profile(), "not it", database.password()))
                    .isInstanceOfSatisfying(
                            Identity.NotProved.class,
                            not -> assertThat(not.why()).isInstanceOf(DbFault.Denied.class));
        }
    }

    @Test
    void serverThatLetsEverybodyInProvesNothing() throws SQLException {
        try (MysqlDatabase database = TestServers.mariadb()) {
            assertThat(check(database.profile(), database.password(), "")).isEqualTo(new Identity.Proved());
            String open = "open_" + database.database();
            try (var connection = database.server().connection("mysql");
                    var statement = connection.createStatement()) {
                statement.execute("create user " + open + "@'%'");
                statement.execute("grant select on " + database.database() + ".* to " + open + "@'%'");
                try {
                    ConnectionProfile profile =
                            database.profile().at(database.profile().target(), open);
                    assertThat(check(profile, "anything", "")).isEqualTo(new Identity.Unprovable());
                } finally {
                    statement.execute("drop user " + open + "@'%'");
                }
            }
        }
    }

    @Test
    void fileHasNoLogin() {
        ConnectionProfile file = new ConnectionProfile(
                "f",
                "f",
                Environment.PROD,
                "sqlite",
                new Target.LocalFile(Path.of("none.db")),
                "",
                TlsMode.DISABLE,
                Map.of());
        assertThat(check(file, "anything", "")).isEqualTo(new Identity.Unprovable());
    }

    @Test
    void serverThatIsAwayIsNoProof() throws SQLException {
        try (TestDatabase database = TestServers.postgres();
                FaultProxy proxy = FaultProxy.to(database.host(), database.port())) {
            proxy.begin(new Fault.Reset());
            ConnectionProfile away = database.profile()
                    .at(new Target.Server(proxy.host(), proxy.port(), database.database()), database.user());
            assertThat(check(away, database.password(), ""))
                    .isInstanceOfSatisfying(
                            Identity.NotProved.class,
                            not -> assertThat(not.why()).isInstanceOf(DbFault.Unreachable.class));
        }
    }
}
