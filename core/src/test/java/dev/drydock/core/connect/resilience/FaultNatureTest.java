package dev.drydock.core.connect.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Refusal;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultNatureTest {
    private static FaultNature unreachable(String state) {
        return FaultNature.of(new DbFault.Unreachable("h", 1, Duration.ZERO, state));
    }

    private static FaultNature busy(String state) {
        return FaultNature.of(new DbFault.Busy("x", Duration.ZERO, state));
    }

    @Test
    void lossesAndRestartsPass() {
        for (String state : new String[] {"08001", "08006", "57P01", "57P02", "57P03", ""}) {
            assertThat(unreachable(state)).as(state).isEqualTo(FaultNature.TRANSIENT);
        }
        assertThat(busy("53300")).isEqualTo(FaultNature.TRANSIENT);
        assertThat(unreachable("08P01")).isEqualTo(FaultNature.PERMANENT);
    }

    @Test
    void onlyWhoKnowsTheTransactionRunsItAgain() {
        assertThat(busy("40001")).isEqualTo(FaultNature.TRANSACTION);
        assertThat(busy("40P01")).isEqualTo(FaultNature.TRANSACTION);
    }

    @Test
    void loginsAndCertificatesStayWrong() {
        assertThat(FaultNature.of(new DbFault.Denied("u", "m", "28P01"))).isEqualTo(FaultNature.PERMANENT);
        assertThat(FaultNature.of(Refusal.TLS_UNTRUSTED.fault(""))).isEqualTo(FaultNature.PERMANENT);
        assertThat(FaultNature.of(new DbFault.Refused("TLS_UNTRUSTED", "m", "08006")))
                .isEqualTo(FaultNature.PERMANENT);
    }

    @Test
    void statementsAndLocksAreTheUsers() {
        assertThat(busy("55P03")).isEqualTo(FaultNature.USERS);
        assertThat(FaultNature.of(new DbFault.BadSql(0, "m", "42601"))).isEqualTo(FaultNature.USERS);
        assertThat(FaultNature.of(new DbFault.Refused("key", "m", "23505"))).isEqualTo(FaultNature.USERS);
        assertThat(FaultNature.of(new DbFault.Other("m", "57014"))).isEqualTo(FaultNature.USERS);
    }

    @Test
    void serverThatSaysNoHasAnswered() {
        assertThat(FaultNature.answered(new DbFault.Denied("u", "m", "28P01"))).isTrue();
        assertThat(FaultNature.answered(new DbFault.Unreachable("h", 1, Duration.ZERO, "57P03")))
                .isTrue();
        assertThat(FaultNature.answered(new DbFault.Unreachable("h", 1, Duration.ZERO, "08001")))
                .isFalse();
    }
}
