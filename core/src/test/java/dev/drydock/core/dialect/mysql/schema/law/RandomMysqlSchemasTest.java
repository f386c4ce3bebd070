package dev.drydock.core.dialect.mysql.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.testing.mysql.MysqlKind;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/// Random pairs of schemas, forth and back, column order included: as many per server as
/// `-Ddrydock.schema.random` says. With `-Ddrydock.schema.collect=true` they are counted, not shrunk.
@Tag("server")
class RandomMysqlSchemasTest {
    private static final int PAIRS = Integer.getInteger("drydock.schema.random", 20);
    private static final int MOST = 2_000;
    private static final boolean COLLECT = Boolean.getBoolean("drydock.schema.collect");
    private static final boolean SAFE = Boolean.getBoolean("drydock.schema.safe");
    private static final DiffOptions WITH_ORDER = new DiffOptions(true, true, true, true);
    private static final Map<MysqlKind, MysqlPairsTest.Tally> TALLIES = new EnumMap<>(Map.of(
            MysqlKind.MARIADB, new MysqlPairsTest.Tally(MysqlKind.MARIADB),
            MysqlKind.MYSQL, new MysqlPairsTest.Tally(MysqlKind.MYSQL)));

    private static boolean failing;

    @AfterContainer
    static void tell() {
        TALLIES.values().forEach(MysqlPairsTest.Tally::print);
    }

    @Property(tries = MOST, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void anySchemaBecomesAnyOtherOnMariaDb(
            @ForAll("schemas") RandomMysqlSchema from, @ForAll("schemas") RandomMysqlSchema to) throws Exception {
        judge(MysqlKind.MARIADB, from, to);
    }

    @Property(tries = MOST, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void anySchemaBecomesAnyOtherOnMySql(
            @ForAll("schemas") RandomMysqlSchema from, @ForAll("schemas") RandomMysqlSchema to) throws Exception {
        judge(MysqlKind.MYSQL, from, to);
    }

    private static void judge(MysqlKind kind, RandomMysqlSchema from, RandomMysqlSchema to) throws Exception {
        MysqlPairsTest.Tally tally = TALLIES.getOrDefault(kind, new MysqlPairsTest.Tally(kind));
        if (tally.loaded >= PAIRS && !failing) {
            return;
        }
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            tally.all++;
            try {
                a.run(from.sql(kind));
                b.run(to.sql(kind));
            } catch (SQLException impossible) {
                tally.unloadable.add(String.valueOf(impossible.getMessage()));
                Assume.that(false);
            }
            MysqlLaw.Verdict verdict =
                    MysqlLaw.judge(a, b, WITH_ORDER, SAFE ? ScriptOptions.safeForms() : ScriptOptions.plain());
            tally.add("pair " + tally.all, verdict);
            if (COLLECT) {
                return;
            }
            failing |= !verdict.fine();
            assertThat(verdict)
                    .as("%s\n-- to --\n%s", String.join(";\n", from.sql(kind)), String.join(";\n", to.sql(kind)))
                    .isEqualTo(MysqlLaw.FINE);
        }
    }

    @Provide
    Arbitrary<RandomMysqlSchema> schemas() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, RandomMysqlSchema.HIGHEST);
        Arbitrary<List<Integer>> table = choice.list().ofSize(RandomMysqlSchema.CHOICES);
        return Combinators.combine(
                        choice.list().ofSize(RandomMysqlSchema.SHARED),
                        table.list().ofSize(4))
                .as(RandomMysqlSchema::new);
    }
}
