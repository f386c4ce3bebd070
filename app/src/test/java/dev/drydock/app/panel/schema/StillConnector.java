package dev.drydock.app.panel.schema;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.panel.Loan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Sighting;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/// Hands out a connection that nobody asks anything of.
final class StillConnector implements Connector {
    @Override
    public Connection open(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options) {
        return still();
    }

    static Loan lend(ConnectionProfile profile, Borrower borrower) {
        return new Loan(profile, still(), true, () -> {});
    }

    private static Connection still() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServerFacts facts(Connection connection) {
        return Fixtures.facts();
    }

    @Override
    public boolean kill(ConnectionProfile profile, Optional<Secret> secret, OpenOptions options, long backendId) {
        return false;
    }

    @Override
    public Sighting sight(Connection side, long backendId) {
        return Sighting.UNKNOWN;
    }

    @Override
    public boolean end(Connection side, long backendId) {
        return false;
    }
}
