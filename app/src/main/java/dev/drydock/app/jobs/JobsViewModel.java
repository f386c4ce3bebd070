package dev.drydock.app.jobs;

import dev.drydock.core.job.JobListener;
import dev.drydock.core.job.JobStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs of this window, newest first: those that run and the last that ended. Reports of any thread are
/// gathered and shown at most once per turn of the FX thread.
public final class JobsViewModel implements JobListener {
    private static final int ENDED_KEPT = 50;

    private final LongConsumer cancel;
    private final Runnable drain;
    private final ConcurrentLinkedQueue<JobStatus> reports = new ConcurrentLinkedQueue<>();
    private final Map<Long, JobLine> lines = new LinkedHashMap<>();
    private final ObservableList<JobLine> shown = FXCollections.observableArrayList();
    // Kept: the wrapper hears of changes through a weak listener.
    private final ObservableList<JobLine> readable = FXCollections.unmodifiableObservableList(shown);

    /// @param cancel asks the job of an id to stop
    public JobsViewModel(FxThread fx, LongConsumer cancel) {
        this.cancel = cancel;
        this.drain = fx.coalesced(this::drain);
    }

    @Override
    public void changed(JobStatus status) {
        reports.add(status);
        drain.run();
    }

    public ObservableList<JobLine> lines() {
        return readable;
    }

    public void cancel(JobLine line) {
        cancel.accept(line.id());
    }

    public void forgetEnded() {
        lines.values().removeIf(JobLine::ended);
        show();
    }

    private void drain() {
        for (JobStatus status = reports.poll(); status != null; status = reports.poll()) {
            JobStatus report = status;
            lines.compute(status.id(), (id, before) -> after(before == null ? List.of() : before.log(), report));
        }
        List<Long> ended =
                lines.values().stream().filter(JobLine::ended).map(JobLine::id).toList();
        ended.stream().limit(Math.max(0, ended.size() - ENDED_KEPT)).forEach(lines::remove);
        show();
    }

    private void show() {
        shown.setAll(new ArrayList<>(lines.values()).reversed());
    }

    private static JobLine after(List<JobLine.Step> before, JobStatus status) {
        List<JobLine.Step> log = new ArrayList<>(before);
        if (log.isEmpty() || log.getLast().state() != status.state()) {
            log.add(new JobLine.Step(status.since(), status.state()));
        }
        double progress = status.total() > 0 ? (double) status.done() / status.total() : -1;
        return new JobLine(status.id(), status.spec().label(), status.state(), progress, List.copyOf(log));
    }
}
