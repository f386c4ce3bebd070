package dev.drydock.cli.command;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.plan.PlanBenchCommand;
import dev.drydock.cli.pool.PoolBenchCommand;
import dev.drydock.cli.schema.SchemaBenchCommand;
import dev.drydock.core.bench.ReferenceClient;
import dev.drydock.core.bench.ResultStreamBench;
import dev.drydock.core.bench.StreamFigures;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures Drydock against what a user would pick instead.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {PoolBenchCommand.class, PlanBenchCommand.class, SchemaBenchCommand.class},
        description = "Measures Drydock beside the tool a user would pick instead, in one run.")
public final class BenchCommand {
    @Command(
            name = "result-stream",
            description =
                    "Streams a result into the spool, and exports it as CSV, beside the vendor's own client. Makes"
                            + " a table on the server for it, and drops it again.",
            mixinStandardHelpOptions = true)
    int resultStream(
            @Mixin TargetOptions target,
            @Option(names = "--rows", defaultValue = "10000000", description = "rows of three columns") long rows,
            @Option(names = "--folder", description = "for the spool and the files; else the system's temporary one")
                    @Nullable
                    Path folder,
            @Option(names = "--format", defaultValue = "text", description = "text or json") Format format)
            throws IOException {
        try (Chosen chosen = target.choose()) {
            ReferenceClient reference = Dialects.reference(chosen.dialect())
                    .orElseThrow(() -> CliFailure.usage(
                            "the vendor's own client is not installed, so there is nothing to" + " measure against"));
            Path work = folder == null ? Files.createTempDirectory("drydock-bench-") : folder;
            StreamFigures figures = measured(new ResultStreamBench.Setup(
                    chosen.dialect().queryPorts(),
                    chosen.profile(),
                    () -> chosen.secret().map(Secret::copy),
                    reference,
                    work,
                    rows));
            if (format == Format.JSON) {
                JsonOut.document(json(figures));
            } else {
                print(figures);
            }
            return ExitCode.DONE;
        }
    }

    private static StreamFigures measured(ResultStreamBench.Setup setup) {
        try (Jobs jobs = new Jobs(1)) {
            JobHandle<StreamFigures> handle =
                    jobs.submit(new JobSpec("bench", "result-stream"), ResultStreamBench.job(setup));
            return switch (handle.outcome().join()) {
                case Outcome.Done<StreamFigures>(StreamFigures figures) -> figures;
                case Outcome.Failed<StreamFigures>(DbFault why) ->
                    throw new CliFailure(
                            CliFailure.codeOf(why), FaultText.of(why).line());
                case Outcome.Cancelled<StreamFigures> _ -> throw new CliFailure(ExitCode.DATABASE_REFUSED, "cancelled");
            };
        }
    }

    private static void print(StreamFigures f) {
        String memory = f.memoryGrowthMegabytes().isPresent()
                ? String.format(
                        Locale.ROOT, "%.0f MB", f.memoryGrowthMegabytes().getAsDouble())
                : "not told by this system";
        Stdout.line(String.format(
                Locale.ROOT,
                """
                %,d rows x 3 columns, beside %s
                into the spool     %,12.0f rows/s   reference %,12.0f rows/s   ratio %.2f
                CSV export         %,12.1f MB/s     reference %,12.1f MB/s     ratio %.2f
                first page         %.0f ms after the first rows, %.0f ms after submit
                memory growth      %s
                jump to last row   %.1f ms\
                """,
                f.rows(),
                f.reference(),
                f.rowsPerSecond(),
                f.referenceRowsPerSecond(),
                f.ratio(),
                f.csvMegabytesPerSecond(),
                f.referenceCsvMegabytesPerSecond(),
                f.csvRatio(),
                f.firstPageMillis(),
                f.firstPageFromSubmitMillis(),
                memory,
                f.jumpMillis()));
    }

    private static Object json(StreamFigures f) {
        return JsonOut.object(
                "reference", f.reference(),
                "rows", f.rows(),
                "rowsPerSecond", f.rowsPerSecond(),
                "referenceRowsPerSecond", f.referenceRowsPerSecond(),
                "ratio", f.ratio(),
                "firstPageMillis", f.firstPageMillis(),
                "firstPageFromSubmitMillis", f.firstPageFromSubmitMillis(),
                "memoryGrowthMegabytes",
                        f.memoryGrowthMegabytes().isPresent()
                                ? f.memoryGrowthMegabytes().getAsDouble()
                                : -1,
                "jumpMillis", f.jumpMillis(),
                "csvRatio", f.csvRatio());
    }
}
