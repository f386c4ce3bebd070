package dev.drydock.app.panel.query.tab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.gallery.Fixtures;
import dev.drydock.app.panel.query.ask.Question.MayRun;
import dev.drydock.app.panel.query.ask.Question.Proof;
import dev.drydock.app.panel.query.ask.RunPlan;
import dev.drydock.app.panel.query.session.SessionSlot;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.plan.run.Explain;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import dev.drydock.testing.TestSecrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A question is answered by what was found out for it alone; the test is the FX thread.
class AskingTest {
    private static final Ahead KNOWN = new Ahead(List.of("explain analyze delete from ship"), Set.of());

    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ConnectionProfile profile = Fixtures.profile("scratch", Environment.DEV, "localhost");
    private volatile boolean slow;
    private int agreed;
    private Workspace workspace;
    private Jobs jobs;
    private TabViewModel tab;
    private Asking asking;

    @TempDir
    Path home;

    @BeforeEach
    void open() throws Exception {
        workspace = ((WorkspaceOpening.Opened) Workspace.open(home)).workspace();
        jobs = new Jobs(4);
        QueryServices services = new QueryServices(
                jobs,
                new QueryServices.Threads(fx::add, Runnable::run, Runnable::run),
                TestSecrets.inMemory(),
                () -> workspace,
                TestProcess.sessions(() -> {
                    throw new IllegalStateException("nothing is run");
                }),
                this::ports,
                TestProcess.plans(),
                place -> {});
        TabsViewModel tabs = new TabsViewModel(services, number -> "tab " + number);
        tabs.profiles().setAll(profile);
        tabs.open(profile.id(), "");
        tab = tabs.selected().get().orElseThrow();
        asking = new Asking(tab, services, Optional.of(new SessionSlot(services, profile)));
    }

    @AfterEach
    void close() {
        gate.countDown();
        jobs.close();
        workspace.close();
    }

    @Test
    void lateProofSaysNothingOfTheSameQuestionAskedAgain() throws InterruptedException {
        slow = true;
        MayRun first = ask();
        asking.prove(first, "secret".toCharArray(), () -> agreed++);
        assertThat(question().proof()).isEqualTo(Proof.CHECKING);
        tab.update(s -> s.asking(Optional.empty()));
        MayRun second = ask();
        assertThat(second.risky()).as("the same statements").isEqualTo(first.risky());
        gate.countDown();
        drain();
        assertThat(question()).isEqualTo(second);
        assertThat(agreed).isZero();
    }

    @Test
    void lateAnswerOfTheLookAheadIsNotTakenByTheNextQuestion() throws InterruptedException {
        measure(context -> {
            stubborn();
            return KNOWN;
        });
        tab.update(s -> s.asking(Optional.empty()));
        MayRun second = ask();
        gate.countDown();
        drain();
        assertThat(question()).isEqualTo(second);
    }

    @Test
    void questionWhoseLookAheadIsStoppedIsWithdrawn() throws InterruptedException {
        measure(context -> {
            gate.await();
            return KNOWN;
        });
        asking.end();
        drain();
        assertThat(tab.state().get().question()).isEmpty();
    }

    /// The jobs of `asking` end, with or without an answer, and are heard.
    private void drain() throws InterruptedException {
        await().until(() -> jobs.live().isEmpty());
        Runnable next = fx.poll(200, TimeUnit.MILLISECONDS);
        while (next != null) {
            next.run();
            next = fx.poll(200, TimeUnit.MILLISECONDS);
        }
    }

    private MayRun ask() {
        asking.ask(plan(), profile, () -> agreed++);
        return question();
    }

    private void measure(Job<Ahead> ahead) {
        asking.askToMeasure(plan(), profile, ahead, () -> agreed++, why -> {});
        assertThat(question().counting()).isTrue();
    }

    private MayRun question() {
        return (MayRun) tab.state().get().question().orElseThrow();
    }

    private RunPlan plan() {
        return RunPlan.of(Explain.judge(
                Dialects.byId("postgres").orElseThrow().syntax(),
                ExplainRequest.of("delete from ship").analyzed(),
                tab.state().get().options().stance()));
    }

    private Optional<QueryPorts> ports(String id) {
        if (slow) {
            stubborn();
            return Optional.empty();
        }
        return Dialects.byId(id).map(Dialect::queryPorts);
    }

    /// Waits, whoever interrupts.
    private void stubborn() {
        boolean waiting = true;
        while (waiting) {
            try {
                gate.await();
                waiting = false;
            } catch (InterruptedException goesOn) {
                waiting = true;
            }
        }
    }
}
