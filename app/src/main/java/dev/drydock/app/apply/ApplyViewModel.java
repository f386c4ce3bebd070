package dev.drydock.app.apply;

import dev.drydock.app.apply.ApplyState.Asking;
import dev.drydock.app.apply.ApplyState.Ended;
import dev.drydock.app.apply.ApplyState.Failed;
import dev.drydock.app.apply.ApplyState.Idle;
import dev.drydock.app.apply.ApplyState.Proof;
import dev.drydock.app.apply.ApplyState.Running;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.guard.proof.Identity;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.schema.apply.Agreement;
import dev.drydock.core.schema.apply.ApplyPlan;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.secrets.Secret;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// From a drafted script to the report of its run: one at a time. FX thread only; judging and running are jobs.
public final class ApplyViewModel {
    private final Jobs jobs;
    private final Executor fx;
    private final ApplyDesk desk;
    private final ReadOnlyObjectWrapper<ApplyState> state = new ReadOnlyObjectWrapper<>(new Idle());
    private Consumer<ApplyReport> told = report -> {};
    private Optional<JobHandle<ApplyReport>> running = Optional.empty();

    public ApplyViewModel(Jobs jobs, Executor fx, ApplyDesk desk) {
        this.jobs = jobs;
        this.fx = fx;
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<ApplyState> state() {
        return state.getReadOnlyProperty();
    }

    /// Shows what would run and what the guard says of it. While one runs, nothing else is asked.
    ///
    /// @param title what it is for, in a few words
    /// @param ended told once it was run, to its end or not
    public void ask(ConnectionProfile profile, String title, MigrationScript script, Consumer<ApplyReport> ended) {
        if (state.get() instanceof Running) {
            return;
        }
        submit(profile, title, context -> desk.plan(profile, script), outcome -> {
            if (outcome instanceof Outcome.Done<ApplyPlan>(var plan) && !(state.get() instanceof Running)) {
                told = ended;
                state.set(new Asking(profile, title, plan, plan.proof() ? Proof.WANTED : Proof.NOT_NEEDED));
            }
        });
    }

    /// Agrees to what is asked; does nothing while something that has to be typed is missing.
    ///
    /// @param password taken over and wiped
    public void agree(String typedName, char[] password) {
        Secret typed = Secret.taking(password);
        if (!(state.get() instanceof Asking asking) || !accepts(asking, typedName)) {
            typed.close();
            return;
        }
        if (asking.wantsPassword()) {
            prove(asking, typedName, typed);
        } else {
            typed.close();
            run(asking, new Agreement(true, typedName, asking.proof() == Proof.BY_NAME));
        }
    }

    private static boolean accepts(Asking asking, String typedName) {
        boolean named = asking.typedName().isEmpty() || asking.typedName().equals(typedName);
        return named && !asking.refused() && asking.proof() != Proof.CHECKING;
    }

    private void prove(Asking asking, String typedName, Secret typed) {
        state.set(with(asking, Proof.CHECKING));
        Job<Identity> proof = context -> {
            try (typed) {
                return desk.proof(asking.profile(), typed);
            }
        };
        submit(asking.profile(), asking.title(), proof, outcome -> {
            typed.close();
            if (state.get() instanceof Asking now && now.plan().equals(asking.plan())) {
                proved(now, typedName, outcome);
            }
        });
    }

    private void proved(Asking asking, String typedName, Outcome<Identity> outcome) {
        Identity found = outcome instanceof Outcome.Done<Identity>(var value)
                ? value
                : new Identity.NotProved(new DbFault.Other("", ""));
        switch (found) {
            case Identity.Proved() -> run(asking, new Agreement(true, typedName, true));
            case Identity.NotProved(var why) -> state.set(with(asking, Proof.REJECTED));
            case Identity.Unprovable() -> state.set(with(asking, Proof.BY_NAME));
        }
    }

    private static Asking with(Asking asking, Proof proof) {
        return new Asking(asking.profile(), asking.title(), asking.plan(), proof);
    }

    private void run(Asking asking, Agreement agreement) {
        ConnectionProfile profile = asking.profile();
        ApplyPlan plan = asking.plan();
        state.set(new Running(profile, asking.title(), plan, 0));
        Job<ApplyReport> job = desk.job(profile, plan, agreement, event -> {
            if (event instanceof RunEvent.StatementDone done) {
                fx.execute(() -> reached(plan, done.statement() + 1));
            }
        });
        Consumer<ApplyReport> after = told;
        running = Optional.of(submit(profile, asking.title(), job, outcome -> {
            running = Optional.empty();
            state.set(
                    switch (outcome) {
                        case Outcome.Done<ApplyReport>(var report) -> new Ended(profile, asking.title(), report);
                        case Outcome.Failed<ApplyReport>(var why) -> new Failed(profile, asking.title(), why);
                        case Outcome.Cancelled<ApplyReport>() -> new Idle();
                    });
            if (outcome instanceof Outcome.Done<ApplyReport>(var report)) {
                after.accept(report);
            }
        }));
    }

    private void reached(ApplyPlan plan, int done) {
        if (state.get() instanceof Running now && now.plan().equals(plan)) {
            state.set(new Running(now.profile(), now.title(), plan, Math.max(done, now.done())));
        }
    }

    /// Stops what runs; the open transaction is rolled back.
    public void stop() {
        running.ifPresent(JobHandle::cancel);
    }

    /// Leaves the question, or the report. What runs goes on.
    public void leave() {
        if (!(state.get() instanceof Running)) {
            state.set(new Idle());
        }
    }

    private <T> JobHandle<T> submit(ConnectionProfile profile, String title, Job<T> job, Consumer<Outcome<T>> then) {
        JobHandle<T> handle = jobs.submit(new JobSpec("apply " + profile.id(), title), job);
        var _ = handle.outcome()
                .whenComplete((outcome, bug) -> fx.execute(() -> {
                    Outcome<T> ended = bug == null
                            ? outcome
                            : new Outcome.Failed<>(new DbFault.Other(String.valueOf(bug.getMessage()), ""));
                    then.accept(ended);
                }));
        return handle;
    }
}
