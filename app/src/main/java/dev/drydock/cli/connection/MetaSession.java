package dev.drydock.cli.connection;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.fault.FaultException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A short connection for looking at a database: the server refuses writes on it.
public final class MetaSession implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);

    private final Connection connection;

    private MetaSession(Connection connection) {
        this.connection = connection;
    }

    public static MetaSession open(Chosen chosen, String purpose) {
        OpenOptions options = new OpenOptions(purpose, CONNECT, READ, true).with(chosen.secrets());
        try {
            return new MetaSession(chosen.dialect().connector().open(chosen.profile(), chosen.secret(), options));
        } catch (FaultException e) {
            throw CliFailure.connecting(e.fault());
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            Say.fault("the connection was lost at its end: " + e.getSQLState());
        }
    }
}
