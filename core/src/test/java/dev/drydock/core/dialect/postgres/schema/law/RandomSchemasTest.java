package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Random pairs of schemas, forth and back: as many as `-Ddrydock.schema.random` says, on the version that
/// `-Ddrydock.schema.major` names; parts of as many differences as `-Ddrydock.schema.selected` says. With `-Ddrydock.schema.collect=true` they are counted, not shrunk.
@Tag("server")
class RandomSchemasTest {
    private static final int PAIRS = Integer.getInteger("drydock.schema.random", 4);
    private static final int MAJOR = Integer.getInteger("drydock.schema.major", 0);

    private static final int MOST = 2_000;

    private static final boolean COLLECT = Boolean.getBoolean("drydock.schema.collect");
    private static final SchemaPairsTest.Tally TALLY = new SchemaPairsTest.Tally();

    private static final int SELECTED = Integer.getInteger("drydock.schema.selected", 4);

    private static int judged;
    private static int selected;
    private static boolean failing;

    @BeforeContainer
    static void makeRole() throws SQLException {
        try (TestDatabase any = fresh();
                var connection = any.connection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin create role drydock_reader; exception when duplicate_object then end $$");
        }
    }

    @AfterContainer
    static void tell() {
        TALLY.print();
    }

    @Property(tries = MOST, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void anySchemaBecomesAnyOther(@ForAll("schemas") RandomSchema from, @ForAll("schemas") RandomSchema to)
            throws Exception {
        if (judged >= PAIRS && !failing) {
            return;
        }
        try (TestDatabase a = fresh();
                TestDatabase b = fresh()) {
            TALLY.all++;
            try {
                SchemaPairsTest.load(a, from.sql());
                SchemaPairsTest.load(b, to.sql());
            } catch (SQLException impossible) {
                TALLY.unloadable.add(String.valueOf(impossible.getMessage()));
                Assume.that(false);
            }
            boolean secondOpinion = PgDump.program().isPresent() && MAJOR == 0;
            SchemaLaw.Verdict verdict = SchemaLaw.judge(a, b, secondOpinion);
            judged++;
            TALLY.add("pair " + judged, verdict);
            if (COLLECT) {
                return;
            }
            failing |= !verdict.fine();
            assertThat(verdict)
                    .as("%s\n-- to --\n%s", from.sql(), to.sql())
                    .isEqualTo(new SchemaLaw.Verdict(true, true, true, ""));
        }
    }

    static TestDatabase fresh() {
        return MAJOR > 0
                ? TestServers.postgres(MAJOR)
                : TestServers.postgresWithTools().orElseGet(() -> TestServers.postgres(15));
    }

    @Provide
    Arbitrary<RandomSchema> schemas() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, RandomSchema.HIGHEST);
        Arbitrary<List<Integer>> table = choice.list().ofSize(RandomSchema.CHOICES);
        return Combinators.combine(
                        choice.list().ofSize(RandomSchema.SHARED), table.list().ofSize(4))
                .as(RandomSchema::new);
    }
}
