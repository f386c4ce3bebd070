package dev.drydock.core.workspace.text;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Store;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes texts behind the back of whoever types them: the newest of each draft, at most [#COALESCE_MILLIS]
/// after it was given. What could not be written is kept and tried again. Any thread.
public final class TextWriter implements AutoCloseable {
    /// Rule of [DbFault.Refused] when something was typed into a draft that does not exist; that text is
    /// dropped.
    public static final String NO_SUCH_DRAFT = "no-such-draft";

    static final long COALESCE_MILLIS = 150;
    private static final long RETRY_MILLIS = 1000;

    private record Typed(String text, int caret) {}

    private final TextStore texts;
    private final Clock clock;

    /// Held while texts go to the store.
    private final ReentrantLock draining = new ReentrantLock(true);

    /// Guards the fields below; held for moments only.
    private final ReentrantLock guard = new ReentrantLock();

    private final Condition changed = guard.newCondition();
    private final Map<String, Typed> pending = new LinkedHashMap<>();
    private Consumer<DbFault> listener = fault -> {};
    private volatile Runnable recovered = () -> {};
    private boolean failing;
    private @Nullable Thread thread;
    private boolean closed;

    public TextWriter(Store store, Clock clock) {
        this.texts = new TextStore(store);
        this.clock = clock;
    }

    public void onFault(Consumer<DbFault> told) {
        guard.lock();
        try {
            listener = told;
        } finally {
            guard.unlock();
        }
    }

    /// `told` runs when everything typed is stored again after a fault.
    public void onRecovered(Runnable told) {
        recovered = told;
    }

    /// Never waits for the store.
    public void typed(String id, String text, int caret) {
        guard.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the workspace is closed");
            }
            pending.remove(id);
            pending.put(id, new Typed(text, caret));
            if (thread == null) {
                thread = Thread.ofPlatform().daemon().name("drydock-drafts").start(this::work);
            }
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    /// Waits until everything typed so far is stored.
    public void flush() throws FaultException {
        draining.lock();
        try {
            for (Optional<Map.Entry<String, Typed>> next = oldest(); next.isPresent(); next = oldest()) {
                write(next.get().getKey(), next.get().getValue());
            }
        } finally {
            draining.unlock();
        }
        recovered();
    }

    /// As last typed, stored or not.
    public Optional<String> text(String id) throws FaultException {
        draining.lock();
        try {
            Optional<String> typed = typedText(id);
            return typed.isPresent() ? typed : texts.read(id);
        } finally {
            draining.unlock();
        }
    }

    /// Stores what was typed, then gives back the memory the draft took.
    public void settle(String id) throws FaultException {
        draining.lock();
        try {
            flush();
            texts.forget(id);
        } finally {
            draining.unlock();
        }
    }

    /// Stops the thread; call [#flush] first.
    @Override
    public void close() {
        guard.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            guard.unlock();
        }
    }

    private void work() {
        try {
            while (awaitTyping()) {
                TimeUnit.MILLISECONDS.sleep(COALESCE_MILLIS);
                try {
                    flush();
                } catch (FaultException refused) {
                    failing(true);
                    tell(refused.fault());
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitTyping() throws InterruptedException {
        guard.lock();
        try {
            while (pending.isEmpty() && !closed) {
                changed.await();
            }
            return !closed;
        } finally {
            guard.unlock();
        }
    }

    private void write(String id, Typed typed) throws FaultException {
        boolean known = texts.write(id, typed.text(), typed.caret(), clock.millis());
        guard.lock();
        try {
            pending.remove(id, typed);
        } finally {
            guard.unlock();
        }
        if (!known) {
            tell(new DbFault.Refused(NO_SUCH_DRAFT, id, ""));
        }
    }

    private Optional<Map.Entry<String, Typed>> oldest() {
        guard.lock();
        try {
            return pending.entrySet().stream().findFirst().map(Map.Entry::copyOf);
        } finally {
            guard.unlock();
        }
    }

    private Optional<String> typedText(String id) {
        guard.lock();
        try {
            return Optional.ofNullable(pending.get(id)).map(Typed::text);
        } finally {
            guard.unlock();
        }
    }

    /// True when it was otherwise before.
    private boolean failing(boolean now) {
        guard.lock();
        try {
            boolean other = failing != now;
            failing = now;
            return other;
        } finally {
            guard.unlock();
        }
    }

    private void recovered() {
        if (failing(false)) {
            recovered.run();
        }
    }

    private void tell(DbFault fault) {
        Consumer<DbFault> told;
        guard.lock();
        try {
            told = listener;
        } finally {
            guard.unlock();
        }
        told.accept(fault);
    }
}
