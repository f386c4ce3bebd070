package dev.drydock.core.bench;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.ServerExport;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.export.AtomicFile;
import dev.drydock.core.query.result.SpooledResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/// Our side of the measurement, over the same calls as every front end.
final class OurStream {
    private static final JobSpec SPEC = new JobSpec("bench", "bench");
    private static final int PAGE = 50;

    private final QuerySession session;

    OurStream(QuerySession session) {
        this.session = session;
    }

    void script(String script) throws FaultException, InterruptedException {
        try (Jobs jobs = new Jobs(1)) {
            done(jobs.submit(SPEC, Runner.job(session, script, RunOptions.DEFAULT, OurStream::check))
                    .outcome());
        }
    }

    private static void check(RunEvent event) {
        if (event instanceof RunEvent.StatementFailed(var statement, var why, var elapsed)) {
            throw new IllegalStateException("bench statement " + statement + ": " + why);
        }
    }

    /// One whole query into the spool.
    Streamed rows(String query) throws FaultException, InterruptedException {
        CompletableFuture<SpooledResult> opened = new CompletableFuture<>();
        long started = System.nanoTime();
        try (Jobs jobs = new Jobs(1);
                ResidentMemory memory = ResidentMemory.watch()) {
            var running = jobs.submit(SPEC, Runner.job(session, query, RunOptions.DEFAULT, event -> {
                check(event);
                if (event instanceof RunEvent.ResultOpened(var statement, var result)) {
                    opened.complete(result);
                }
            }));
            try (SpooledResult result = opened.join()) {
                long firstRows = System.nanoTime();
                result.awaitNews(0, Duration.ofMinutes(1));
                result.page(0, PAGE);
                long firstPage = System.nanoTime();
                done(running.outcome());
                long ended = System.nanoTime();
                result.page(result.rowCount() - 1, 1);
                double jump = millis(ended, System.nanoTime());
                return new Streamed(
                        result.rowCount(),
                        millis(started, ended) / 1000,
                        millis(firstRows, firstPage),
                        millis(started, firstPage),
                        jump,
                        memory.growth());
            }
        }
    }

    /// Seconds to write the server's CSV to `to`.
    double csvSeconds(String query, Path to) throws FaultException, InterruptedException, IOException {
        long started = System.nanoTime();
        try (Jobs jobs = new Jobs(1)) {
            AtomicFile.write(
                    to,
                    out -> done(jobs.submit(
                                    SPEC, ServerExport.csv(session, query, RunOptions.DEFAULT, OurStream::check, out))
                            .outcome()));
        }
        return millis(started, System.nanoTime()) / 1000;
    }

    private static <T> T done(CompletableFuture<Outcome<T>> outcome) throws FaultException, InterruptedException {
        return switch (outcome.join()) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Failed<T>(var why) -> throw new FaultException(why);
            case Outcome.Cancelled<T>() -> throw new InterruptedException("cancelled");
        };
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    /// One query's figures.
    record Streamed(
            long rows,
            double seconds,
            double firstPageMillis,
            double firstPageFromSubmitMillis,
            double jumpMillis,
            OptionalDouble memoryGrowthMegabytes) {}
}
