package dev.drydock.core.dialect;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Where a contract runs: a fresh database of one DBMS, an open connection to it, and what comes back from it.
abstract class DialectPlace {
    @SuppressWarnings("NullAway.Init")
    ContractPlace place;

    @SuppressWarnings("NullAway.Init")
    Connection connection;

    abstract Dialect dialect();

    abstract ContractPlace fresh() throws Exception;

    /// Whether the DBMS says where in a statement it stumbled.
    abstract boolean placesErrors();

    /// Whether a table may have this name at all.
    boolean permits(String name) {
        return true;
    }

    @BeforeEach
    void connect() throws Exception {
        place = fresh();
        connection = open(place.profile(), false);
    }

    @AfterEach
    void disconnect() throws Exception {
        connection.close();
        place.close();
    }

    Connection open(ConnectionProfile profile, boolean readOnly) throws FaultException {
        try (Secret secret = place.secret().orElseGet(() -> Secret.taking(new char[0]))) {
            return dialect().connector().open(profile, place.password().map(text -> secret), options(readOnly));
        }
    }

    static OpenOptions options(boolean readOnly) {
        return new OpenOptions("Drydock contract", Duration.ofSeconds(10), Duration.ZERO, readOnly);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static SQLException failure(Connection connection, String sql) {
        return Objects.requireNonNull(catchThrowableOfType(SQLException.class, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }));
    }

    DbFault fault(SQLException thrown, String sql) {
        return dialect().faults().read(thrown, new Attempt("host", 1, "user", Duration.ZERO, sql));
    }
}
