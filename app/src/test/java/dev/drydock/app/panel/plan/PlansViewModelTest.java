package dev.drydock.app.panel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.panel.plan.seen.SeenViewModel;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PlansViewModelTest {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Test
    void bugWhileAPlanIsReadIsToldInItsPlace() {
        PlansViewModel model = new PlansViewModel(new PlansServices(
                Jobs.inline(),
                Runnable::run,
                Runnable::run,
                text -> {
                    throw new IllegalStateException("unread");
                },
                (owner, title, name) -> Optional.empty(),
                () -> {
                    throw new FaultException(new DbFault.Other("no history", ""));
                }));
        model.read("Seq Scan on t");
        assertThat(model.state().get())
                .isInstanceOfSatisfying(
                        PlansState.Failed.class,
                        failed -> assertThat(failed.why().line()).contains("unread"));
    }

    @Test
    void historyIsReadOneAfterTheOtherAndABugEndsNoneOfThoseThatFollow() {
        Queue<String> ends = new ArrayDeque<>();
        ends.add("first");
        ends.add("second");
        SeenViewModel model = new SeenViewModel(
                () -> {
                    throw new IllegalStateException(ends.remove());
                },
                waiting::add,
                Runnable::run);
        model.refresh();
        model.refresh();
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(model.state().get().fault().orElseThrow().line()).contains("first");
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(model.state().get().fault().orElseThrow().line()).contains("second");
        assertThat(waiting).isEmpty();
    }
}
