package dev.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.panel.Loan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.credential.ProfileSecrets;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolState;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestSecrets;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class WindowPoolsTest {
    private static final Borrower TEST = new Borrower("test", "reading");

    @TempDir
    private Path home;

    private final TestDatabase database = TestServers.postgres();
    private final ProfileSecrets secrets = TestSecrets.inMemory();
    private final Servers servers = new Servers();
    private Workspace workspace;
    private WindowPools pools;
    private ConnectionProfile profile;

    @BeforeEach
    void open() throws FaultException {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        pools = new WindowPools(secrets, servers, Dialects::byId, () -> workspace, Runnable::run);
        profile = database.profile();
        workspace.profiles().add(profile, "");
        try (Secret secret = database.secret()) {
            secrets.typed(profile.id(), SecretUse.DATABASE, secret);
        }
    }

    @AfterEach
    void close() throws SQLException {
        pools.close();
        servers.close();
        workspace.close();
        secrets.close();
        database.close();
    }

    @Test
    void loanIsReadOnlyAndComesBackToThePool() throws Exception {
        try (Loan loan = pools.lend(profile, TEST)) {
            assertThat(loan.fresh()).isTrue();
            try (var statement = loan.connection().createStatement()) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute("create table t (id int)"))
                                .getSQLState())
                        .isEqualTo("25006");
            }
            assertThat(pools.of(profile).leases())
                    .singleElement()
                    .satisfies(lease -> assertThat(lease.borrower()).isEqualTo(TEST));
        }
        assertThat(pools.of(profile).leases()).isEmpty();
        try (Loan again = pools.lend(profile, TEST)) {
            assertThat(again.fresh()).isFalse();
        }
    }

    @Test
    void catalogReadLeavesItsSessionInThePool() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Loan loan = pools.lend(profile, TEST)) {
                var reader = Dialects.byId(profile.dialect()).orElseThrow().schema();
                assertThat(reader.names(loan.connection(), NameScope.everything()))
                        .isEmpty();
                reader.schemas(loan.connection());
            }
        }
        assertThat(pools.of(profile).counts().total()).isEqualTo(1);
        assertThat(pools.of(profile).events().list())
                .extracting(PoolEvent::kind)
                .containsExactlyInAnyOrder(PoolEvent.Kind.OPENED, PoolEvent.Kind.CREATED);
    }

    @Test
    void changedProfileHasANewPoolAndARemovedOneHasNone() throws Exception {
        ConnectionPool first = pools.of(profile);
        ConnectionProfile strict = profile.in(Environment.TEST);
        workspace.profiles().update(strict, "");
        assertThat(first.state()).isEqualTo(PoolState.CLOSED);
        // Whoever still holds the old profile gets the pool of the new one.
        ConnectionPool second = pools.of(profile);
        assertThat(second.profile()).isEqualTo(strict);
        assertThat(pools.of(strict)).isSameAs(second);
        workspace.profiles().remove(profile.id());
        assertThat(second.state()).isEqualTo(PoolState.CLOSED);
        assertThat(pools.all().open()).isEmpty();
    }

    @Test
    void actsAreInTheJournal() throws Exception {
        ConnectionPool pool = pools.of(profile);
        pool.suspend();
        pool.resume();
        pool.resize(3, 0);
        pool.softEvict();
        assertThat(Files.readString(workspace.audit().file()))
                .contains("pool.suspend", "pool.resume", "pool.resize", "pool.evict");
    }

    @Test
    void loginThatThePoolTriesByItselfAsksNobody() throws Exception {
        ConnectionPool pool = pools.of(profile);
        pool.softEvict();
        await().atMost(Duration.ofSeconds(20)).until(() -> pool.counts().total() == 0);
        secrets.remove(profile, SecretUse.DATABASE);
        // Nothing was bound to a user's wait: the pool refuses instead of asking.
        assertThat(catchThrowableOfType(
                                FaultException.class, () -> pool.borrow(TEST).close())
                        .fault())
                .isNotInstanceOf(DbFault.Unreachable.class);
    }
}
