package dev.drydock.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SafeMode;
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
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.CHANGES_ALL_ROWS, true, false));
        assertThat(judge(Set.of(Effect.WRITE, Effect.SCHEMA), Environment.PROD, false))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.CHANGES_SCHEMA, false, false));
        assertThat(judge(Set.of(Effect.DESTRUCTIVE, Effect.UNKNOWN), Environment.PROD, false))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.DESTROYS, true, false));
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

    /// What each safe mode adds in any environment: effect, then 0 to 4.
    private static final String MODES = """
        READ             allow allow     allow   allow  confirm
        SESSION          allow allow     allow   allow  confirm
        TRANSACTION      allow allow     allow   allow  confirm
        LIFTS_READ_ONLY  allow confirm   confirm refuse confirm
        WRITE            allow confirm   confirm refuse confirm
        SCHEMA           allow confirm   confirm refuse confirm
        ADMIN            allow confirm   confirm refuse confirm
        UNKNOWN          allow confirm   confirm refuse confirm
        WRITE_ALL_ROWS   allow confirm   confirm refuse confirm
        DESTRUCTIVE      allow confirm   confirm refuse confirm
        """;

    static Stream<String> modes() {
        return MODES.lines();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void safeModeAddsWhatItsTableSays(String row) {
        String[] cells = row.trim().split(" +", -1);
        Effect effect = Effect.valueOf(cells[0]);
        for (SafeMode mode : SafeMode.values()) {
            for (Environment environment : Environment.values()) {
                Verdict alone = judge(EnumSet.of(effect), environment, false);
                Verdict both = Guard.judge(effect(effect), new Stance(environment, mode, false));
                int asked = List.of("allow", "confirm", "typed", "refuse").indexOf(cells[mode.level() + 1]);
                int there = mode == SafeMode.READ_ONLY ? 0 : strictness(alone);
                assertThat(strictness(both))
                        .as("%s in %s with %s", effect, environment, mode)
                        .isEqualTo(Math.max(there, asked));
            }
        }
    }

    @Property
    void strictestOfEnvironmentAndSafeModeDecides(
            @ForAll Effect effect, @ForAll Environment environment, @ForAll SafeMode mode, @ForAll boolean readOnly) {
        int both = strictness(Guard.judge(effect(effect), new Stance(environment, mode, readOnly)));
        assertThat(both)
                .isGreaterThanOrEqualTo(
                        strictness(Guard.judge(effect(effect), new Stance(Environment.DEV, mode, readOnly))));
        if (mode != SafeMode.READ_ONLY) {
            assertThat(both).isGreaterThanOrEqualTo(strictness(judge(EnumSet.of(effect), environment, readOnly)));
        }
    }

    @Test
    void modeFourAsksAboutReadingWithAProofAndNamesItself() {
        Stance stance = new Stance(Environment.DEV, SafeMode.CONFIRM_ALL, false);
        assertThat(Guard.judge(effect(Effect.READ), stance))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.EVERY_STATEMENT, false, true));
        assertThat(Guard.judge(effect(Effect.DESTRUCTIVE), stance.and(Stance.in(Environment.PROD, false))))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.DESTROYS, true, true));
        assertThat(Guard.judge(effect(Effect.WRITE), stance.asReadOnly()))
                .isEqualTo(new Verdict.Refused(Rule.READ_ONLY_SESSION));
    }

    @Test
    void unlockedStillAsksAndPreviews() {
        Stance prod = new Stance(Environment.PROD, SafeMode.READ_ONLY, true);
        assertThat(word(Guard.judge(effect(Effect.WRITE), prod))).isEqualTo("refuse");
        assertThat(word(Guard.judge(effect(Effect.WRITE), prod.unlocked()))).isEqualTo("confirm");
        assertThat(word(Guard.judge(effect(Effect.DESTRUCTIVE), prod.unlocked())))
                .isEqualTo("typed");
        assertThat(prod.unlocked().previews()).isTrue();
        Stance careful = new Stance(Environment.PROD, SafeMode.CONFIRM_ALL, true);
        assertThat(Guard.judge(effect(Effect.WRITE), careful.unlocked()))
                .isEqualTo(new Verdict.NeedsConfirmation(Rule.CHANGES_ROWS, false, true));
    }

    private static StatementEffect effect(Effect effect) {
        return new StatementEffect(Set.of(effect), false, false, TransactionChange.NONE);
    }

    private static Verdict judge(Set<Effect> effects, Environment environment, boolean readOnly) {
        return Guard.judge(
                new StatementEffect(effects, false, false, TransactionChange.NONE), Stance.in(environment, readOnly));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "allow";
            case Verdict.NeedsConfirmation(Rule _, boolean typed, boolean _) -> typed ? "typed" : "confirm";
            case Verdict.Refused _ -> "refuse";
        };
    }

    private static int strictness(Verdict verdict) {
        return List.of("allow", "confirm", "typed", "refuse").indexOf(word(verdict));
    }
}
