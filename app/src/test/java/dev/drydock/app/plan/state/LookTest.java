package dev.drydock.app.plan.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.panel.plan.PlansStage;
import dev.drydock.app.plan.state.Ties.Kind;
import dev.drydock.core.plan.advice.tip.TipId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookTest {
    private static Look look(String name) {
        return PlansStage.looks(PlansStage.text(name)).getFirst();
    }

    private static int id(Look look, String title) {
        return IntStream.rangeClosed(1, look.size())
                .filter(id -> look.measured().plan().node(id).operator().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReaderOfATableExpressionIsTiedToIt() {
        Look look = look("ctes");
        int calls = id(look, "Seq Scan on port_calls pc");
        assertThat(look.ties().usedBy(calls))
                .filteredOn(tie -> tie.kind() == Kind.READS)
                .hasSize(5);
        int reader = id(look, "CTE Scan on calls calls_2");
        assertThat(look.ties().uses(reader)).containsExactly(new Ties.Tie(reader, calls, Kind.READS));
        assertThat(look.ties().across()).contains(new Ties.Tie(reader, calls, Kind.READS));
    }

    @Test
    void valueOfAnInitPlanIsTiedToWhoNamesIt() {
        Look look = look("ctes");
        int join = id(look, "Hash Join");
        assertThat(look.ties().uses(join)).extracting(Ties.Tie::kind).containsOnly(Kind.NAMES);
        int value = look.ties().uses(join).getFirst().used();
        assertThat(look.measured().plan().node(value).operator().label()).isEqualTo("InitPlan 3");
    }

    @Test
    void nodesBelowAGatherRunInSeveralProcessesAndNoOthers() {
        Look look = look("parallel");
        int gather = id(look, "Gather Merge");
        assertThat(IntStream.rangeClosed(1, look.size())
                        .filter(id -> look.outline().isParallel(id))
                        .boxed()
                        .toList())
                .isEqualTo(
                        IntStream.rangeClosed(gather + 1, look.size()).boxed().toList());
    }

    @Test
    void adviceMarksItsNodesByWhatItSaves() {
        Look look = look("analyzed").advised();
        assertThat(look.counsel().on(5)).extracting(advice -> advice.tip()).contains(TipId.INDEX_POTENTIAL);
        assertThat(look.counsel().mark(5)).contains(Severity.DANGER);
        assertThat(look.counsel().mark(10)).isEmpty();
        assertThat(look.counsel().report()).isPresent();
    }

    @Test
    void adviceOnARenamedPlanTellsNoName() {
        Look renamed = look("analyzed").renamed();
        assertThat(renamed.counsel().worth()).isNotEmpty();
        assertThat(renamed.counsel().worth().toString())
                .contains("table_")
                .doesNotContain("invoices")
                .doesNotContain("overdue");
    }

    @Test
    void severitiesFollowThePublishedScale() {
        assertThat(List.of(0.099, 0.1, 0.4, 0.9)).extracting(Severity::ofShare).containsExactly(Severity.values());
        assertThat(List.of(9.9, 10.0, 100.0, 1000.0))
                .extracting(Severity::ofTimes)
                .containsExactly(Severity.values());
        assertThat(List.of(0.49, 0.5, 0.9))
                .extracting(Severity::ofRemoved)
                .containsExactly(Severity.PLAIN, Severity.WARNING, Severity.DANGER);
    }
}
