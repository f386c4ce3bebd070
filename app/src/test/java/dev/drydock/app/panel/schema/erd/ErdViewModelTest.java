package dev.drydock.app.panel.schema.erd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.layout.Card;
import dev.drydock.core.schema.erd.proof.SampleProof;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
class ErdViewModelTest {
    private final List<ElementKey> opened = new ArrayList<>();
    private final ErdViewModel model = new ErdViewModel(Runnable::run, Runnable::run, opened::add);

    private List<String> shown(ErdViewModel of) {
        return of.state().get().layout().orElseThrow().cards().stream()
                .map(c -> c.entity().name())
                .toList();
    }

    @Test
    void distanceAndInferredDecideWhatIsShown() {
        model.show(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")));
        assertThat(shown(model)).hasSize(9);
        model.distance(1);
        assertThat(shown(model)).hasSize(7).doesNotContain("containers", "tariffs");
        model.inferred(false);
        assertThat(shown(model)).hasSize(6).doesNotContain("sensor_readings");
        model.focus(HarbourErd.key("containers"));
        assertThat(shown(model)).containsExactlyInAnyOrder("containers", "cargo_items");
        model.unfocus();
        assertThat(shown(model)).hasSize(9);
    }

    @Test
    void largeSchemaBeginsAroundItsBusiestTable() {
        ErdModel large = HarbourErd.large(ErdViewModel.LARGE + 1);
        model.show(large, Optional.empty());
        assertThat(model.state().get().options().focus()).isEqualTo(large.busiest());
        model.distance(ErdOptions.ALL);
        assertThat(model.state().get().layout().orElseThrow().cards().stream().filter(Card::focused))
                .hasSize(1);
    }

    @Test
    void onlyTheLatestWishIsShown() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ErdViewModel slow = new ErdViewModel(waiting::add, Runnable::run, opened::add);
        slow.show(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")));
        slow.distance(1);
        assertThat(slow.state().get().waiting()).isTrue();
        waiting.removeLast().run();
        assertThat(shown(slow)).hasSize(7);
        waiting.removeLast().run();
        assertThat(shown(slow)).hasSize(7);
        assertThat(slow.state().get().waiting()).isFalse();
    }

    @Test
    void searchLooksAtTablesAndColumnsInSight() {
        model.show(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")));
        model.search(" TARIFF ");
        assertThat(model.state().get().found())
                .containsExactlyInAnyOrder(HarbourErd.key("tariffs"), HarbourErd.key("invoices"));
        model.search("nowhere");
        assertThat(model.state().get().found()).isEmpty();
    }

    @Test
    void selectionThatIsNoLongerInSightFallsBackToTheFocus() {
        model.show(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")));
        model.select(Optional.of(HarbourErd.key("tariffs")));
        model.distance(1);
        assertThat(model.state().get().selected()).contains(HarbourErd.key("port_calls"));
    }

    @Test
    void dataIsLookedIntoOnlyWhenAskedAndAFaultIsTold() {
        List<String> asked = new ArrayList<>();
        model.proveBy(Optional.of(relation -> {
            asked.add(relation.from().name());
            if (asked.size() > 1) {
                throw new FaultException(new DbFault.Other("no", "42501"));
            }
            return new SampleProof(100, 98);
        }));
        model.show(HarbourErd.harbour(), Optional.of(HarbourErd.key("port_calls")));
        assertThat(asked).isEmpty();
        model.prove(HarbourErd.key("port_calls"));
        assertThat(ErdWords.labels(model.state().get()).values())
                .containsExactly("inferred: 98 % of 100 samples match");
        model.prove(HarbourErd.key("port_calls"));
        assertThat(ErdWords.labels(model.state().get()).values()).containsExactly("inferred: could not be checked");
        assertThat(asked).containsExactly("sensor_readings", "sensor_readings");
    }
}
