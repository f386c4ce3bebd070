package dev.drydock.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuardTest {
    /// The whole policy, written a second time: effect, then DEV TEST STAGING PROD, then any read-only session.
    private static final String TABLE = """
        READ             allow   allow   allow   allow   allow
        SESSION          allow   allow   allow   allow   allow
        TRANSACTION      allow   allow   allow   allow   allow
        LIFTS_READ_ONLY  allow   allow   confirm confirm refuse
        WRITE            allow   allow   confirm confirm refuse
        SCHEMA           allow   allow   confirm confirm refuse
        ADMIN            allow   confirm confirm typed   refuse
        UNKNOWN          confirm confirm confirm typed   refuse
        WRITE_ALL_ROWS   confirm confirm confirm typed   refuse
        DESTRUCTIVE      confirm confirm typed   typed   refuse
        """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyCellSaysWhatTheTableSays(String row) {
        String[] cells = row.trim().split(" +", -1);
        Set<Effect> effects = EnumSet.of(Effect.valueOf(cells[0]));
        Environment[] environments = Environment.values();
        assertThat(cells).hasSize(environments.length + 2);
        for (int i = 0; i < environments.length; i++) {
            assertThat(word(judge(effects, environments[i], false)))
                    .as("%s in %s", cells[0], environments[i])
                    .isEqualTo(cells[i + 1]);
            assertThat(word(judge(effects, environments[i], true)))
                    .as("%s in read-only %s", cells[0], environments[i])
                    .isEqualTo(cells[cells.length - 1]);
        }
    }

    @Test
    void tableHasARowForEveryEffect() {
        assertThat(rows().map(row -> row.split(" ", -1)[0]))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Effect.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void noEffectAtAllIsNotUnderstood(Environment environment) {
        assertThat(judge(Set.of(), environment, true)).isEqualTo(new Verdict.Refused(Rule.NOT_UNDERSTOOD));
        assertThat(judge(Set.of(), environment, false)).isInstanceOf(Verdict.NeedsConfirmation.class);
    }

    @Test
    void worstEffectNamesTheRule() {
        assertThat(judge(Set.of(Effect.READ, Effect.WRITE, Effect.WRITE_ALL_ROWS), Environment.PROD, false))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.CHANGES_ALL_ROWS, true));
        assertThat(judge(Set.of(Effect.WRITE, Effect.SCHEMA), Environment.PROD, false))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.CHANGES_SCHEMA, false));
        assertThat(judge(Set.of(Effect.DESTRUCTIVE, Effect.UNKNOWN), Environment.PROD, false))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.DESTROYS, true));
        assertThat(judge(Set.of(Effect.WRITE), Environment.DEV, true))
                .isEqualTo(new Verdict.Refused(Rule.READ_ONLY_SESSION));
        assertThat(judge(Set.of(Effect.SESSION, Effect.LIFTS_READ_ONLY), Environment.DEV, true))
                .isEqualTo(new Verdict.Refused(Rule.LIFTS_READ_ONLY));
    }

    @Property
    void moreEffectsAreNeverJudgedMilder(
            @ForAll @Size(min = 1) Set<Effect> effects,
            @ForAll Effect more,
            @ForAll Environment environment,
            @ForAll boolean readOnly) {
        Set<Effect> union = EnumSet.copyOf(effects);
        union.add(more);
        assertThat(strictness(judge(union, environment, readOnly)))
                .isGreaterThanOrEqualTo(strictness(judge(effects, environment, readOnly)));
    }

    @Property
    void environmentsGrowStricter(@ForAll @Size(min = 1) Set<Effect> effects) {
        int before = 0;
        for (Environment environment : Environment.values()) {
            int now = strictness(judge(effects, environment, false));
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    private static Verdict judge(Set<Effect> effects, Environment environment, boolean readOnly) {
        return Guard.judge(new StatementEffect(effects, false, false, TransactionChange.NONE), environment, readOnly);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "allow";
            case Verdict.NeedsConfirmation(Rule _, boolean typed) -> typed ? "typed" : "confirm";
            case Verdict.Refused _ -> "refuse";
        };
    }

    private static int strictness(Verdict verdict) {
        return List.of("allow", "confirm", "typed", "refuse").indexOf(word(verdict));
    }
}
