package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.connect.wire.Wire;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ClosingTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void sessionClosedWhileItConnectsAgainKeepsNoConnectionAndRunsNothing()
            throws SQLException, FaultException, InterruptedException {
        try (TestDatabase database = TestServers.postgres()) {
            SlowConnector slow =
                    new SlowConnector(SessionFixture.ports(database.profile()).connector());
            try (SessionFixture tab = SessionFixture.through(slow, database.profile(), database.password(), folder)) {
                slow.opened.getFirst().close();
                slow.doors.drainPermits();
                var handle = tab.start("create table must_not_be (); select 1", new RunOptions(Duration.ZERO, false));
                slow.knocks.acquire();

                tab.session.close();
                slow.doors.release();

                assertThat(handle.outcome().join())
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(RunRule.SESSION_CLOSED.explains(failed.why()))
                                        .isTrue());
                assertThat(tab.told(RunEvent.StatementStarted.class)).isEmpty();
                assertThat(slow.opened).hasSize(2);
                for (Connection each : slow.opened) {
                    assertThat(each.isClosed()).isTrue();
                }
                assertThat(tab.session.facts().connected()).isFalse();
            }
        }
    }

    @Test
    void scriptEndsAtTheStatementDuringWhichItsSessionIsClosed() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            var handle =
                    tab.start("select pg_sleep(1); create table must_not_be ()", new RunOptions(Duration.ZERO, false));
            database.awaitSleeping();

            tab.session.close();
            handle.outcome().join();

            assertThat(RunRule.SESSION_CLOSED.explains(tab.fault())).isTrue();
            try (var other = database.connection();
                    var statement = other.createStatement();
                    var row = statement.executeQuery("select to_regclass('must_not_be')")) {
                row.next();
                assertThat(row.getString(1)).isNull();
            }
        }
    }

    /// Opens only when let, and too late to be cut off.
    private static final class SlowConnector implements Connector {
        final Semaphore doors = new Semaphore(1);
        final Semaphore knocks = new Semaphore(0);
        final List<Connection> opened = new CopyOnWriteArrayList<>();
        private final Connector inner;

        SlowConnector(Connector inner) {
            this.inner = inner;
        }

        @Override
        public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options)
                throws FaultException {
            if (!opened.isEmpty()) {
                knocks.release();
            }
            doors.acquireUninterruptibly();
            Connection connection = inner.open(profile, secret, options.on(new Wire()));
            opened.add(connection);
            return connection;
        }

        @Override
        public ServerFacts facts(Connection connection) throws FaultException {
            return inner.facts(connection);
        }

        @Override
        public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId)
                throws FaultException {
            return inner.kill(profile, secret, options, backendId);
        }

        @Override
        public Sighting sight(Connection side, long backendId) throws FaultException {
            return inner.sight(side, backendId);
        }

        @Override
        public boolean end(Connection side, long backendId) throws FaultException {
            return inner.end(side, backendId);
        }
    }
}
