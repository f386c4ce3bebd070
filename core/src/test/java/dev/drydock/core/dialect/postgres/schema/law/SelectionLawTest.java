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
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeContainer;

/// A part of a difference between random schemas is applied; exactly the rest remains. As many pairs as
/// `-Ddrydock.schema.selected` says.
@Tag("server")
class SelectionLawTest {
    private static final int PAIRS = Integer.getInteger("drydock.schema.selected", 4);

    private static int judged;

    @BeforeContainer
    static void makeRole() throws SQLException {
        RandomSchemasTest.makeRole();
    }

    @Provide
    Arbitrary<RandomSchema> schemas() {
        return new RandomSchemasTest().schemas();
    }

    @Property(tries = 2_000, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void exactlyWhatWasLeftOutRemains(
            @ForAll("schemas") RandomSchema from, @ForAll("schemas") RandomSchema to, @ForAll long choice)
            throws Exception {
        if (judged >= PAIRS) {
            return;
        }
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            try {
                SchemaPairsTest.load(a, from.sql());
                SchemaPairsTest.load(b, to.sql());
            } catch (SQLException impossible) {
                Assume.that(false);
            }
            judged++;
            judge(a, b, new Random(choice), from.sql() + "\n-- to --\n" + to.sql());
        }
    }

    private static void judge(TestDatabase a, TestDatabase b, Random random, String story) throws Exception {
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
}
