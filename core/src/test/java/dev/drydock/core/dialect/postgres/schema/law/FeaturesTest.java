package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.law.Features.Feature;
import dev.drydock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every variant of every feature becomes every other and itself again. One run takes one step of a Latin
/// square over all features at once; `-Ddrydock.schema.features=1` takes all steps, and
/// `-Ddrydock.schema.feature=NAME` one feature alone. A step that fails is taken apart feature by feature.
@Tag("server")
class FeaturesTest {
    private static final int STRIDE = Integer.getInteger("drydock.schema.features", 40);
    private static final int MAJOR = Integer.getInteger("drydock.schema.major", 0);
    private static final String ONE = System.getProperty("drydock.schema.feature", "");
    private static final int PACKAGED = 15;

    private final SchemaPairsTest.Tally tally = new SchemaPairsTest.Tally();

    @BeforeAll
    static void makeRole() throws Exception {
        RandomSchemasTest.makeRole();
    }

    @Test
    void anyVariantBecomesAnyOther() throws Exception {
        List<Feature> features = Features.all().stream()
                .filter(feature -> ONE.isEmpty() || feature.name().equals(ONE))
                .toList();
        int most = features.stream().mapToInt(Feature::count).max().orElseThrow();
        int step = 0;
        for (int from = 0; from < most; from++) {
            for (int to = from + 1; to < most; to++) {
                if (step++ % STRIDE == 0) {
                    together(features, from, to);
                }
            }
        }
        tally.print();
        assertThat(tally.fine()).as(tally.reasons()).isTrue();
    }

    private void together(List<Feature> features, int from, int to) throws Exception {
        if (features.size() > 1 && judge(features, from, to).fine()) {
            tally.add(from + " to " + to, new SchemaLaw.Verdict(true, true, true, ""));
            return;
        }
        for (Feature feature : features) {
            if (from < feature.count() && to < feature.count()) {
                tally.add(feature.name() + " " + from + " to " + to, judge(List.of(feature), from, to));
            }
        }
    }

    private static SchemaLaw.Verdict judge(List<Feature> features, int from, int to) throws Exception {
        try {
            return judged(features, from, to);
        } catch (SQLException e) {
            return new SchemaLaw.Verdict(false, false, false, String.valueOf(e.getMessage()));
        }
    }

    private static SchemaLaw.Verdict judged(List<Feature> features, int from, int to) throws Exception {
        int major = MAJOR == 0 ? PACKAGED : MAJOR;
        try (TestDatabase a = RandomSchemasTest.fresh();
                TestDatabase b = RandomSchemasTest.fresh()) {
            for (Feature feature : features) {
                SchemaPairsTest.load(a, feature.sql(from % feature.count(), major));
                SchemaPairsTest.load(b, feature.sql(to % feature.count(), major));
            }
            return SchemaLaw.judge(a, b, MAJOR == 0 && PgDump.program().isPresent());
        }
    }
}
