package dev.drydock.core.dialect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// A fresh, empty database for the contract of one dialect.
///
/// @param url as a user would paste it; leads to the target and the user of `profile`
/// @param nobody a profile of the same dialect whose place does not exist
/// @param drop removes the database
record ContractPlace(
        ConnectionProfile profile, Optional<String> password, String url, ConnectionProfile nobody, Drop drop)
        implements AutoCloseable {
    /// A copy that the caller closes.
    Optional<Secret> secret() {
        return password.map(text -> Secret.taking(text.toCharArray()));
    }

    @Override
    public void close() throws IOException, SQLException {
        drop.run();
    }

    /// Removes the database.
    @FunctionalInterface
    interface Drop {
        void run() throws IOException, SQLException;
    }
}
