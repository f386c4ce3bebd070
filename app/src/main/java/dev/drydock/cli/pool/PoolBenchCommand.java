package dev.drydock.cli.pool;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.bench.PoolBench;
import dev.drydock.core.bench.PoolFigures;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.PoolSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures what the lease registry adds to the pool library, and what watching costs a server.
@Command(
        name = "pool",
        description = "Acquires and releases connections through Drydock's lease registry beside HikariCP alone, in"
                + " turns, and measures what one look at the server costs it.",
        mixinStandardHelpOptions = true)
public final class PoolBenchCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--threads", defaultValue = "1", description = "that acquire and release at once, at most 8")
    private int threads = 1;

    @Option(names = "--rounds", defaultValue = "60", description = "of each contender")
    private int rounds = 60;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        try (Chosen chosen = target.choose();
                Servers servers = new Servers()) {
            PoolFigures figures = measured(new PoolSetup(
                    chosen.profile(),
                    chosen.dialect().poolPorts(),
                    chosen.secrets(),
                    servers,
                    true,
                    event -> {},
                    new SimpleMeterRegistry()));
            if (format == Format.JSON) {
                JsonOut.document(json(figures));
            } else {
                print(figures);
            }
            return ExitCode.DONE;
        }
    }

    private PoolFigures measured(PoolSetup setup) {
        try (Jobs jobs = new Jobs(1)) {
            return switch (jobs.submit(new JobSpec("bench", "pool"), PoolBench.job(setup, threads, rounds))
                    .outcome()
                    .join()) {
                case Outcome.Done<PoolFigures>(PoolFigures figures) -> figures;
                case Outcome.Failed<PoolFigures>(DbFault why) ->
                    throw new CliFailure(
                            CliFailure.codeOf(why), FaultText.of(why).line());
                case Outcome.Cancelled<PoolFigures> _ -> throw new CliFailure(ExitCode.DATABASE_REFUSED, "cancelled");
            };
        }
    }

    private static void print(PoolFigures f) {
        String cpu = f.serverCpuMillis().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.2f ms of the server's processor",
                        f.serverCpuMillis().getAsDouble())
                : "processor time not told by this system, so the wait counts";
        Stdout.line(String.format(
                Locale.ROOT,
                """
                acquire and release, %d threads, per lease of one thread
                HikariCP alone           %,8.0f ns
                through the registry     %,8.0f ns   ratio %.2f
                HikariCP with metrics    %,8.0f ns   ratio %.2f
                one look at the server   %.2f ms, %s
                watching                 %.3f %% of one core of the server\
                """,
                f.threads(),
                f.bareNanos(),
                f.oursNanos(),
                f.ratio(),
                f.measuredNanos(),
                f.ratioMeasured(),
                f.lookMillis(),
                cpu,
                f.serverShare() * 100));
    }

    private static Object json(PoolFigures f) {
        return JsonOut.object(
                "threads", f.threads(),
                "bareNanos", f.bareNanos(),
                "oursNanos", f.oursNanos(),
                "ratio", f.ratio(),
                "measuredNanos", f.measuredNanos(),
                "ratioMeasured", f.ratioMeasured(),
                "lookMillis", f.lookMillis(),
                "serverCpuMillis", f.serverCpuMillis().orElse(-1),
                "serverShare", f.serverShare());
    }
}
