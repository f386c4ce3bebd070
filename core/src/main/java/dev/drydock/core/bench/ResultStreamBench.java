package dev.drydock.core.bench;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.port.QueryPorts;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Streams a table of three columns into the spool and exports it as CSV, beside the vendor's own client doing
/// the same. The table is made for the run and dropped after it. Memory depends on the collector: the targets
/// are meant for the flags the launcher gives.
public final class ResultStreamBench {
    private static final int ROUNDS = 3;
    private static final double MEGABYTE = 1e6;

    private final Setup setup;

    /// @param folder for the spool and the files; some hundred megabytes per million rows are used for a while
    public record Setup(
            QueryPorts ports,
            ConnectionProfile profile,
            Supplier<Optional<Secret>> secrets,
            ReferenceClient reference,
            Path folder,
            long rows) {}

    private ResultStreamBench(Setup setup) {
        this.setup = setup;
    }

    /// A job that measures; minutes for ten million rows. Needs the right to make a table.
    public static Job<StreamFigures> job(Setup setup) {
        return context -> {
            try {
                return new ResultStreamBench(setup).run();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        };
    }

    private StreamFigures run() throws FaultException, InterruptedException, IOException {
        String table = "drydock_bench_" + UUID.randomUUID().toString().replace('-', '_');
        try (SpoolFolder spool = SpoolFolder.open(setup.folder().resolve("spool"), 0);
                QuerySession session = QuerySession.open(
                        setup.ports(),
                        setup.profile(),
                        use -> setup.secrets().get(),
                        SessionOptions.of("Drydock bench"),
                        spool)) {
            OurStream ours = new OurStream(session);
            ours.script("create table " + table + " as select g as id, 'name ' || g as name, "
                    + "timestamp '2026-01-01' + g * interval '1 second' as at "
                    + "from generate_series(1, " + setup.rows() + ") g; vacuum analyze " + table);
            try {
                return measured(ours, "select id, name, at from " + table);
            } finally {
                ours.script("drop table " + table);
            }
        }
    }

    private StreamFigures measured(OurStream ours, String query)
            throws FaultException, InterruptedException, IOException {
        double startUp = seconds(secret -> setup.reference().startUp(setup.profile(), secret));
        Path lines = setup.folder().resolve("reference.lines");
        Path csv = setup.folder().resolve("reference.csv");
        Path ourCsv = setup.folder().resolve("ours.csv");
        try {
            OurStream.Streamed first = ours.rows(query);
            double best = first.seconds();
            double reference = Double.MAX_VALUE;
            double bestCsv = Double.MAX_VALUE;
            double referenceCsv = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                reference = Math.min(
                        reference,
                        seconds(secret -> setup.reference().rows(setup.profile(), secret, query, lines)) - startUp);
                best = Math.min(best, ours.rows(query).seconds());
                referenceCsv = Math.min(
                        referenceCsv,
                        seconds(secret -> setup.reference().csv(setup.profile(), secret, query, csv)) - startUp);
                bestCsv = Math.min(bestCsv, ours.csvSeconds(query, ourCsv));
            }
            double megabytes = Files.size(ourCsv) / MEGABYTE;
            return figures(first, best, reference, megabytes / bestCsv, megabytes / referenceCsv);
        } finally {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(csv);
            Files.deleteIfExists(ourCsv);
        }
    }

    private StreamFigures figures(
            OurStream.Streamed first, double best, double reference, double csvSpeed, double referenceCsvSpeed) {
        return new StreamFigures(
                setup.reference().label(),
                first.rows(),
                first.rows() / best,
                first.rows() / reference,
                reference / best,
                first.firstPageMillis(),
                first.firstPageFromSubmitMillis(),
                first.memoryGrowthMegabytes(),
                first.jumpMillis(),
                csvSpeed,
                referenceCsvSpeed,
                csvSpeed / referenceCsvSpeed);
    }

    private double seconds(Command command) throws IOException, InterruptedException {
        ProcessBuilder process;
        Optional<Secret> secret = setup.secrets().get();
        try {
            process = command.with(secret);
        } finally {
            secret.ifPresent(Secret::close);
        }
        long started = System.nanoTime();
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IOException(setup.reference().label() + " ended with " + code);
        }
        return (System.nanoTime() - started) / 1e9;
    }

    /// Builds one process of the reference.
    @FunctionalInterface
    private interface Command {
        ProcessBuilder with(Optional<Secret> secret);
    }
}
