package dev.drydock.core.dialect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.testing.mysql.MysqlDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/// The contract on either server, as an account that may do everything in one database and nothing elsewhere.
@Tag("server")
abstract class MysqlContract extends DialectContract {
    abstract MysqlDatabase database();

    @Override
    Dialect dialect() {
        return MysqlDialect.create();
    }

    @Override
    ContractPlace fresh() {
        MysqlDatabase database = database();
        ConnectionProfile there = database.profile();
        ConnectionProfile nobody = new ConnectionProfile(
                "nobody",
                "nobody",
                there.environment(),
                there.dialect(),
                new Target.Server(database.server().host(), 1, "nowhere"),
                there.user(),
                there.tls(),
                there.settings());
        return new ContractPlace(there, Optional.of(database.password()), database.url(), nobody, database::close);
    }

    @Override
    boolean placesErrors() {
        return true;
    }

    /// No characters beyond the basic plane, no blank at the end (MySQL manual 11.2).
    @Override
    boolean permits(String name) {
        return !name.endsWith(" ") && name.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }
}
