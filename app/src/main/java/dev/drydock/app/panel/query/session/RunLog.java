package dev.drydock.app.panel.query.session;

import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunListener;
import dev.drydock.core.query.logbook.Logbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Carries the events of one run to the FX thread in batches. A server that never stops talking costs bounded
/// memory: beyond a limit its notices are counted, not kept.
public final class RunLog implements RunListener {
    private static final int NOTICES_WAITING = 2_000;

    private final Executor fx;
    private final Consumer<List<RunEvent>> receiver;
    private final Logbook logbook;
    private List<RunEvent> waiting = new ArrayList<>();
    private int notices;
    private long dropped;

    public RunLog(Executor fx, Logbook logbook, Consumer<List<RunEvent>> receiver) {
        this.fx = fx;
        this.logbook = logbook;
        this.receiver = receiver;
    }

    @Override
    public void on(RunEvent event) {
        logbook.on(event, Instant.now());
        synchronized (this) {
            if (event instanceof RunEvent.NoticeRaised && ++notices > NOTICES_WAITING) {
                dropped++;
                return;
            }
            waiting.add(event);
            if (waiting.size() > 1) {
                return;
            }
        }
        fx.execute(this::deliver);
    }

    public synchronized long dropped() {
        return dropped;
    }

    private void deliver() {
        List<RunEvent> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
            notices = 0;
        }
        receiver.accept(batch);
    }
}
