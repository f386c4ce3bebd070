package dev.drydock.core.dialect.mysql.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// In safe modes 1 and 2 the server itself refuses a change of rows that no key leads to.
@Tag("server")
class SafeUpdatesTest {
    private static final int SAFE_UPDATES = 1175;

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void changeWithoutAKeyIsRefusedInModesOneAndTwoOnly(MysqlKind kind) throws Exception {
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                Connection direct = database.connection();
                Statement setup = direct.createStatement()) {
            setup.execute("create table t (id int primary key, a int)");
            setup.execute("insert into t values (1, 1), (2, 1)");
            for (SafeMode mode : new SafeMode[] {SafeMode.CONFIRM_WRITES, SafeMode.PREVIEW_WRITES}) {
                try (Connection careful = open(database, mode);
                        Statement statement = careful.createStatement()) {
                    for (String wild : new String[] {"update t set a = 2", "delete from t where a = 1"}) {
                        assertThatThrownBy(() -> statement.executeUpdate(wild))
                                .as("%s in %s", wild, mode)
                                .isInstanceOfSatisfying(
                                        SQLException.class,
                                        refused -> assertThat(refused.getErrorCode())
                                                .isEqualTo(SAFE_UPDATES));
                    }
                    assertThat(statement.executeUpdate("update t set a = 1 where id = 1"))
                            .isLessThanOrEqualTo(1);
                }
            }
            try (Connection free = open(database, SafeMode.OFF);
                    Statement statement = free.createStatement()) {
                assertThat(statement.executeUpdate("update t set a = 3")).isEqualTo(2);
            }
        }
    }

    private static Connection open(MysqlDatabase database, SafeMode mode) throws FaultException {
        Policy none = Policy.DEFAULTS;
        ConnectionProfile profile = database.profile()
                .with(new Policy(Optional.of(mode), none.commitMode(), none.timeouts(), none.secrets(), none.pool()));
        OpenOptions options = new OpenOptions("test", Duration.ofSeconds(5), Duration.ofSeconds(20), false);
        try (Secret secret = database.secret()) {
            return Dialects.byId("mysql").orElseThrow().connector().open(profile, Optional.of(secret), options);
        }
    }
}
