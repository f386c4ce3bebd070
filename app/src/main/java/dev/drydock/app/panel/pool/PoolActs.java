package dev.drydock.app.panel.pool;

import dev.drydock.app.panel.pool.PoolServices.Opened;
import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Act.Kind;
import dev.drydock.app.words.Messages;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolRule;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Acts on the pool in sight. Each is asked for first, with what it will do; resuming is done at once. FX
/// thread.
public final class PoolActs {
    private static final Messages TEXTS = Messages.of(PoolActs.class);

    private final PoolServices services;
    private final Supplier<Optional<Opened>> opened;
    private final Consumer<Act> tell;

    PoolActs(PoolServices services, Supplier<Optional<Opened>> opened, Consumer<Act> tell) {
        this.services = services;
        this.opened = opened;
        this.tell = tell;
    }

    /// Says what the act would do.
    public void ask(Kind kind) {
        if (kind == Kind.RESUME) {
            run(kind, pool -> pool.resume());
        } else {
            tell.accept(new Act.Asking(kind));
        }
    }

    /// Nothing is done; what was told of an earlier act goes too.
    public void dismiss() {
        tell.accept(new Act.None());
    }

    public void suspend() {
        run(Kind.SUSPEND, ConnectionPool::suspend);
    }

    public void evict() {
        run(Kind.EVICT, ConnectionPool::softEvict);
    }

    public void resize(int maximum, int minimumIdle) {
        run(Kind.RESIZE, pool -> pool.resize(maximum, minimumIdle));
    }

    private interface Doing {
        void to(ConnectionPool pool) throws dev.drydock.core.fault.FaultException;
    }

    private void run(Kind kind, Doing doing) {
        Optional<Opened> now = opened.get();
        if (now.isEmpty()) {
            tell.accept(new Act.Failed(kind, new DbFault.Refused(PoolRule.POOL_CLOSED.name(), "", "")));
            return;
        }
        ConnectionPool pool = now.get().pool();
        tell.accept(new Act.Running(kind));
        Job<Act> job = context -> {
            doing.to(pool);
            return new Act.Done(kind, services.threads().clock().instant(), pool.settings());
        };
        var outcome = services.jobs()
                .submit(new JobSpec("pool " + pool.profile().id(), label(kind)), job)
                .outcome();
        var _ = outcome.whenComplete((ended, bug) -> services.threads()
                .fx()
                .execute(() -> tell.accept(
                        bug == null
                                ? ended(kind, ended)
                                : new Act.Failed(kind, new DbFault.Other(String.valueOf(bug.getMessage()), "")))));
    }

    private static Act ended(Kind kind, Outcome<Act> outcome) {
        return switch (outcome) {
            case Outcome.Done<Act>(var done) -> done;
            case Outcome.Failed<Act>(var why) -> new Act.Failed(kind, why);
            case Outcome.Cancelled<Act>() -> new Act.None();
        };
    }

    static String label(Kind kind) {
        return switch (kind) {
            case SUSPEND -> TEXTS.text("act.suspend");
            case RESUME -> TEXTS.text("act.resume");
            case RESIZE -> TEXTS.text("act.resize");
            case EVICT -> TEXTS.text("act.evict");
        };
    }
}
