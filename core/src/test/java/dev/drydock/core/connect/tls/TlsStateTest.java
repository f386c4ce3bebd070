package dev.drydock.core.connect.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.tls.TlsState.Expiry;
import dev.drydock.core.connect.tls.TlsState.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlsStateTest {
    private static final Instant END = Instant.parse("2027-03-01T00:00:00Z");

    private static Expiry before(Duration end) {
        return new TlsState(
                        "TLSv1.3",
                        "c",
                        "CN=a",
                        List.of("a"),
                        "CN=ca",
                        Instant.EPOCH,
                        END,
                        Verification.AUTHORITY_AND_HOST)
                .expiry(END.minus(end));
    }

    @Test
    void endIsNoticedThirtyDaysAhead() {
        assertThat(before(Duration.ofDays(31))).isEqualTo(Expiry.FAR);
        assertThat(before(Duration.ofDays(29))).isEqualTo(Expiry.SOON);
        assertThat(before(Duration.ofSeconds(1))).isEqualTo(Expiry.SOON);
        assertThat(before(Duration.ofSeconds(-1))).isEqualTo(Expiry.PAST);
    }
}
