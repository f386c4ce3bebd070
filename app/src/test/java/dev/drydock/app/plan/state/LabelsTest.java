package dev.drydock.app.plan.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.panel.plan.PlansStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Index Scan using pkey on calls pc  (cost=0.43..2.28 rows=1 width=8)|Index Scan|calls pc using pkey",
                "Bitmap Index Scan on by_port  (cost=0.43..2.28 rows=1 width=8)|Bitmap Index Scan|by_port",
                "Nested Loop Left Join  (cost=0.43..2.28 rows=1 width=8)|Nested Loop Left Join|''",
                "Index Scan Backward using a on b  (cost=0.43..2.28 rows=1 width=8)|Index Scan Backward|b using a",
                "-> Limit: 10 row(s)  (cost=1.5 rows=10)|Limit|10 row(s)",
                "-> Filter: (a.b = 'on')  (cost=1.5 rows=10)|Filter|(a.b = 'on')",
                "-> Table scan on <temporary>  (cost=1.5 rows=10)|Table scan|<temporary>"
            })
    void kindStandsBeforeWhatItWorksOn(String plan, String kind, String on) {
        Look look = PlansStage.looks(plan).getFirst();
        assertThat(look.labels().of(1)).isEqualTo(new Labels.Label(kind, on));
    }
}
