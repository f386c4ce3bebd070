package dev.drydock.app.panel.query.tab;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.logbook.Logbook;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a run in the user's workspace, after it and in order.
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final QueryServices services;
    private final Logbook logbook;

    Recorder(QueryServices services, ConnectionProfile profile, RunPlan plan) {
        this.services = services;
        this.logbook = new Logbook(
                profile, plan.items().stream().map(RunPlan.Item::judged).toList(), this::write);
    }

    /// In order, on the run's thread; returns at once.
    void on(RunEvent event, Instant now) {
        logbook.on(event, now);
    }

    /// What the guard stopped is told to the journal as well.
    void refused() {
        logbook.refused();
    }

    private void write(Logbook.Entry entry) {
        services.threads().store().execute(() -> {
            try {
                entry.into(services.workspace().get());
            } catch (FaultException failed) {
                LOG.warn("history or journal not written: {}", failed.fault());
            }
        });
    }
}
