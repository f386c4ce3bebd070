package dev.drydock.core.dialect.sqlite.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.sqlite.schema.law.SqliteLaw.Verdict;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/// Random pairs of schemas, forth and back: as many as `-Ddrydock.schema.random` says.
class RandomSqliteTest {
    private static final int PAIRS = Integer.getInteger("drydock.schema.random", 100);
    private static final int MOST = 20_000;

    private static int judged;
    private static int impossible;
    private static int withRows;
    private static int refused;
    private static boolean failing;

    @AfterContainer
    static void tell() {
        TestServers.say("[SqliteLaw] random pairs judged " + judged + ", not loadable " + impossible + "; with rows "
                + withRows + ", of these stopped by rows as announced " + refused);
    }

    @Property(tries = MOST, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void anySchemaBecomesAnyOther(@ForAll("schemas") RandomSqlite from, @ForAll("schemas") RandomSqlite to)
            throws Exception {
        if (judged >= PAIRS && !failing) {
            return;
        }
        try (Connection a = SqliteLaw.fresh();
                Connection b = SqliteLaw.fresh()) {
            load(a, from);
            load(b, to);
            judged++;
            Verdict verdict = SqliteLaw.judge(a, b);
            failing |= !verdict.fine();
            assertThat(verdict).as("%s\n-- to --\n%s", from.sql(), to.sql()).isEqualTo(Verdict.FINE);
        }
    }

    /// How a schema is written means nothing.
    @Property(tries = 100, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void spellingMakesNoDifference(@ForAll("schemas") RandomSqlite schema) throws Exception {
        for (int spelling = 1; spelling < 4; spelling++) {
            RandomSqlite other = new RandomSqlite(schema.tables(), spelling);
            try (Connection a = SqliteLaw.fresh();
                    Connection b = SqliteLaw.fresh()) {
                load(a, new RandomSqlite(schema.tables(), 0));
                load(b, other);
                assertThat(SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b)).differences())
                        .as(other.sql())
                        .isEmpty();
            }
        }
    }

    /// Or the script says that rows may stop it, and they stay as they were.
    @Property(tries = MOST, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void rowsSurvive(@ForAll("schemas") RandomSqlite from, @ForAll("schemas") RandomSqlite to) throws Exception {
        if (withRows >= PAIRS && !failing) {
            return;
        }
        try (Connection a = SqliteLaw.fresh();
                Connection b = SqliteLaw.fresh()) {
            load(a, from);
            load(b, to);
            withRows++;
            failing = true;
            Rows.fill(a);
            SchemaDiff diff = SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b));
            MigrationScript script = SqliteLaw.script(diff);
            List<String> before = Rows.shared(a, diff.before(), diff.after());
            try {
                SqliteLaw.apply(a, script);
                assertThat(Rows.shared(a, diff.before(), diff.after()))
                        .as("%s\n-- to --\n%s\n%s", from.sql(), to.sql(), SqliteLaw.sql(script))
                        .isEqualTo(before);
            } catch (SQLException stopped) {
                assertThat(script.steps().stream().flatMap(step -> step.hazards().stream()))
                        .as("%s\n%s\n-- to --\n%s\n%s", stopped, from.sql(), to.sql(), SqliteLaw.sql(script))
                        .contains(Hazard.FAILS_ON_ROWS);
                assertThat(stopped.getMessage()).contains("CONSTRAINT");
                assertThat(SqliteLaw.diff(SqliteLaw.read(a), diff.before()).isEmpty())
                        .isTrue();
                assertThat(Rows.shared(a, diff.before(), diff.after())).isEqualTo(before);
                refused++;
            }
            failing = false;
        }
    }

    private static void load(Connection connection, RandomSqlite schema) throws SQLException {
        try {
            SqliteLaw.load(connection, schema.sql());
        } catch (SQLException e) {
            impossible++;
            if (failing) {
                throw e;
            }
            Assume.that(false);
        }
    }

    @Provide
    Arbitrary<RandomSqlite> schemas() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, RandomSqlite.HIGHEST);
        return Combinators.combine(
                        choice.list().ofSize(RandomSqlite.CHOICES).list().ofSize(RandomSqlite.TABLES),
                        Arbitraries.integers().between(0, 3))
                .as(RandomSqlite::new);
    }
}
