package dev.drydock.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final JobSpec SPEC = new JobSpec("harbour", "count ships");

    @Test
    void jobOfOneConnectionWaitsAndThatOfAnotherDoesNot() {
        try (Jobs jobs = new Jobs(1)) {
            CountDownLatch gate = new CountDownLatch(1);
            JobHandle<String> first = jobs.submit(SPEC, context -> wait(gate));
            JobHandle<String> second = jobs.submit(SPEC, context -> "second");
            JobHandle<String> other = jobs.submit(new JobSpec("elsewhere", ""), context -> "other");

            assertThat(other.outcome().join()).isEqualTo(new Outcome.Done<>("other"));
            assertThat(second.status().state()).isEqualTo(JobState.QUEUED);
            gate.countDown();

            assertThat(second.outcome().join()).isEqualTo(new Outcome.Done<>("second"));
            assertThat(first.status().state()).isEqualTo(JobState.DONE);
        }
    }

    private static String wait(CountDownLatch gate) throws InterruptedException {
        gate.await();
        return "first";
    }

    @Test
    void queuedJobIsCancelledWithoutRunning() {
        try (Jobs jobs = new Jobs(1)) {
            CountDownLatch gate = new CountDownLatch(1);
            AtomicBoolean ran = new AtomicBoolean();
            JobHandle<String> first = jobs.submit(SPEC, context -> wait(gate));
            JobHandle<Boolean> second = jobs.submit(SPEC, context -> ran.getAndSet(true));
            second.cancel();
            gate.countDown();

            assertThat(second.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(first.outcome().join()).isInstanceOf(Outcome.Done.class);
            assertThat(jobs.submit(SPEC, context -> "third").outcome().join()).isInstanceOf(Outcome.Done.class);
            assertThat(ran).isFalse();
        }
    }

    @Test
    void runningJobPassesThroughStopping() {
        try (Jobs jobs = new Jobs(1)) {
            List<JobState> states = new CopyOnWriteArrayList<>();
            jobs.listen(status -> states.add(status.state()));
            CountDownLatch stopped = new CountDownLatch(1);
            JobHandle<String> handle = jobs.submit(SPEC, context -> {
                try (JobContext.Registration _ = context.onCancel(stopped::countDown)) {
                    stopped.await();
                }
                throw new FaultException(new DbFault.Other("cancelled by request", "57014"));
            });
            await().until(() -> handle.status().state() == JobState.RUNNING);
            handle.cancel();

            assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(states)
                    .containsExactly(JobState.QUEUED, JobState.RUNNING, JobState.STOPPING, JobState.CANCELLED);
        }
    }

    @Test
    void closedRegistrationIsNotCalledAnyMore() {
        try (Jobs jobs = new Jobs(1)) {
            AtomicInteger stops = new AtomicInteger();
            CountDownLatch pastIt = new CountDownLatch(1);
            JobHandle<String> handle = jobs.submit(SPEC, context -> {
                context.onCancel(stops::incrementAndGet).close();
                pastIt.countDown();
                Thread.sleep(60_000);
                return "";
            });
            await().until(() -> pastIt.getCount() == 0);
            handle.cancel();

            assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(stops).hasValue(0);
        }
    }

    @Test
    void registrationAfterTheCancelIsCalledAtOnce() {
        try (Jobs jobs = new Jobs(1)) {
            CountDownLatch called = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            JobHandle<String> handle = jobs.submit(SPEC, context -> {
                while (!context.cancelled()) {
                    Thread.onSpinWait();
                }
                cancelled.countDown();
                Thread.interrupted();
                context.onCancel(called::countDown);
                called.await();
                return "noticed";
            });
            handle.cancel();
            if (handle.outcome().join() instanceof Outcome.Done<String>(var value)) {
                assertThat(value).isEqualTo("noticed");
            } else {
                assertThat(cancelled.getCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void faultIsAnOutcomeAndABugIsAnException() {
        DbFault fault = new DbFault.Other("no", "42000");
        Jobs jobs = Jobs.inline();
        JobHandle<String> failed = jobs.submit(SPEC, context -> {
            throw new FaultException(fault);
        });
        JobHandle<String> broken = jobs.submit(SPEC, context -> {
            throw new IllegalStateException("bug");
        });

        assertThat(failed.outcome().join()).isEqualTo(new Outcome.Failed<>(fault));
        assertThatThrownBy(() -> broken.outcome().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(broken.status().state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.live()).isEmpty();
    }

    @Test
    void progressIsToldAndKept() {
        List<Long> told = new CopyOnWriteArrayList<>();
        Jobs jobs = Jobs.inline();
        jobs.listen(status -> told.add(status.done()));
        JobHandle<String> handle = jobs.submit(SPEC, context -> {
            context.progress(7, 10);
            return "";
        });

        assertThat(told).contains(7L);
        assertThat(handle.status().total()).isEqualTo(10);
    }
}
