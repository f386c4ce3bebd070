package dev.drydock.core.sql.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import org.junit.jupiter.api.Test;

class StatementFingerprintTest {
    @Test
    void aSignBelongsToItsNumberAndADifferenceStays() {
        assertThat(text("select a - 1 from t where b between -5 and -1 limit -1"))
                .isEqualTo(text("select a - 1 from t where b between 5 and 1 limit 1"))
                .isEqualTo("select a - ? from t where b between ? and ? limit ?");
        assertThat(text("select case when a then -1 else +2 end - 1"))
                .isEqualTo("select case when a then ? else ? end - ?");
    }

    private static String text(String sql) {
        return StatementFingerprint.of(Dialects.byId("postgres").orElseThrow().syntax(), sql)
                .text();
    }
}
