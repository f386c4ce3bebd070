package dev.drydock.core.dialect.mysql.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Without the performance schema, which MariaDB leaves off unless it is asked for, programs have no names.
@Tag("server")
class NamelessServerTest {
    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void sessionsOfTheAccountStandForThoseOfThePool(MysqlKind kind) throws Exception {
        Connector connector = MysqlDialect.create().connector();
        ServerView view = MysqlDialect.create().server().orElseThrow();
        OpenOptions options = new OpenOptions("Drydock pool", Duration.ofSeconds(5), Duration.ZERO, false);
        try (MysqlServer server = MysqlServers.own(kind, "--performance-schema=off");
                MysqlDatabase database = server.fresh();
                Secret secret = database.secret();
                Connection one = connector.open(database.profile(), Optional.of(secret), options);
                Connection aside = connector.open(database.profile(), Optional.of(secret), options)) {
            view.prepare(aside, Duration.ofSeconds(2));
            ServerLook seen = view.look(aside, "Drydock pool");
            assertThat(seen.showsNames()).isFalse();
            assertThat(seen.pool()).hasSize(2);
            if (kind == MysqlKind.MARIADB) {
                assertThat(seen.pool())
                        .extracting(ServerSession::backendId)
                        .contains(connector.facts(one).backendId());
            }
            assertThat(seen.capacity().used()).isGreaterThanOrEqualTo(2);
        }
    }
}
