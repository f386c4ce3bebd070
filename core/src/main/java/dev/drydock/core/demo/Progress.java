package dev.drydock.core.demo;

import dev.drydock.core.job.JobContext;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// How far a script has come, told to the job in rows.
final class Progress {
    private final JobContext context;
    private final long total;
    private long done;

    private Progress(JobContext context, long total) {
        this.context = context;
        this.total = total;
    }

    static Progress of(JobContext context, List<Script.Step> steps) {
        Progress progress = new Progress(
                context, steps.stream().mapToLong(Script.Step::rows).sum());
        context.progress(0, progress.total);
        return progress;
    }

    static Progress silent(JobContext context) {
        return new Progress(context, 0);
    }

    void done(Script.Step step) {
        if (total > 0) {
            done += step.rows();
            context.progress(done, total);
        }
    }

    void checkCancelled() throws InterruptedException {
        if (context.cancelled() || Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// While the registration is open, a cancel of the job stops the statement.
    JobContext.Registration cancels(Statement statement) {
        return context.onCancel(() -> {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // the statement ends by itself, or the next check sees the cancel
                Thread.onSpinWait();
            }
        });
    }
}
