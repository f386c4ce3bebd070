package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.select.Selection;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
/// `-Ddrydock.schema.major` names; parts of as many differences as `-Ddrydock.schema.selected` says. With
/// `-Ddrydock.schema.collect=true` they are counted, not shrunk.
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

    /// A part of a difference is applied; exactly the rest remains.
    @Property(tries = MOST, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void exactlyWhatWasLeftOutRemains(
            @ForAll("schemas") RandomSchema from, @ForAll("schemas") RandomSchema to, @ForAll long choice)
            throws Exception {
        if (selected >= SELECTED) {
            return;
        }
        try (TestDatabase a = fresh();
                TestDatabase b = fresh()) {
            try {
                SchemaPairsTest.load(a, from.sql());
                SchemaPairsTest.load(b, to.sql());
            } catch (SQLException impossible) {
                Assume.that(false);
            }
            selected++;
            judgeSelection(a, b, new Random(choice), from.sql() + "\n-- to --\n" + to.sql());
        }
    }

    private static void judgeSelection(TestDatabase a, TestDatabase b, Random random, String story) throws Exception {
        SchemaDiff diff = SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual());
        Set<ElementKey> wanted = diff.differences().stream()
                .map(Difference::key)
                .filter(key -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        Selection selection = Selection.of(diff);
        Set<ElementKey> out = new HashSet<>(selection.leftOutWith(wanted));
        var script = new PostgresDdl().write(selection.without(wanted), ScriptOptions.plain());
        String sql = script.steps().stream().map(ScriptStep::sql).collect(Collectors.joining(";\n"));
        try {
            SchemaLaw.apply(a, script);
        } catch (SQLException refused) {
            throw new AssertionError(refused.getMessage() + "\nLEFT OUT " + out + "\n" + sql + "\n" + story, refused);
        }
        Set<ElementKey> unexpected =
                SchemaDiff.between(SchemaLaw.read(a), diff.after(), DiffOptions.usual()).differences().stream()
                        .map(Difference::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<ElementKey> gone = new TreeSet<>(out);
        gone.removeAll(unexpected);
        unexpected.removeAll(out);
        assertThat(unexpected).as("still differ: %s\n%s", sql, story).isEmpty();
        assertThat(gone).as("differ no longer: %s\n%s", sql, story).isEmpty();
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
