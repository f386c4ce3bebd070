package dev.drydock.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PoolsTest {
    @Test
    void profileHasOnePoolUntilItChanges() throws Exception {
        try (PoolFixture fixture = new PoolFixture()) {
            Pools pools = new Pools(profile -> fixture.setup(profile, fixture.database.password()), sample -> {});
            ConnectionProfile small = fixture.profile(PoolFixture.settings(1, Duration.ofSeconds(1)));
            ConnectionProfile large = fixture.profile(PoolFixture.settings(3, Duration.ofSeconds(1)));
            ConnectionPool first = pools.of(small);
            assertThat(pools.of(small)).isSameAs(first);
            ConnectionPool second = pools.of(large);
            assertThat(first.state()).isEqualTo(PoolState.CLOSED);
            assertThat(pools.open()).containsExactly(second);
            assertThat(second.counts().maximum()).isEqualTo(3);
            pools.close(large.id());
            assertThat(second.state()).isEqualTo(PoolState.CLOSED);
            String name = pools.of(small).applicationName();
            pools.close();
            await().atMost(Duration.ofSeconds(20)).until(() -> fixture.atServer(name) == 0);
            assertThat(catchThrowableOfType(FaultException.class, () -> pools.of(small)))
                    .isNotNull();
        }
    }
}
