package dev.drydock.core.dialect;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

@Tag("server")
class PostgresContractTest extends DialectContract {
    @Override
    Dialect dialect() {
        return PostgresDialect.create();
    }

    @Override
    ContractPlace fresh() {
        TestDatabase database = TestServers.postgres();
        ConnectionProfile there = database.profile();
        ConnectionProfile nobody = new ConnectionProfile(
                "nobody",
                "nobody",
                there.environment(),
                there.dialect(),
                new Target.Server(database.host(), 1, "nowhere"),
                there.user(),
                there.tls(),
                there.settings());
        return new ContractPlace(there, Optional.of(database.password()), database.url(), nobody, database::close);
    }

    @Override
    boolean placesErrors() {
        return true;
    }
}
