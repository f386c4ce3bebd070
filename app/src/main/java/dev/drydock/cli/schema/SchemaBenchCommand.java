package dev.drydock.cli.schema;

import dev.drydock.cli.connection.Routed;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.side.BuiltDbms;
import dev.drydock.core.bench.ReferenceClient;
import dev.drydock.core.bench.SchemaBench;
import dev.drydock.core.bench.SchemaBench.Times;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.scratch.ScratchPlace;
import dev.drydock.core.schema.scratch.ScratchStart;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures reading, comparing and ordering a large schema.
@Command(
        name = "schema",
        description = "Reads, compares and orders a schema of many tables in a throw-away database, beside the vendor's"
                + " own dump where that is installed.",
        mixinStandardHelpOptions = true)
public final class SchemaBenchCommand implements Callable<Integer> {
    private static final int MOST = 50_000;
    private static final int DUMPS = 3;

    @Option(
            names = "--tables",
            defaultValue = "1000",
            description = "of ten columns with a key, two indexes, a check and a foreign key")
    private int tables = 1_000;

    @Option(
            names = "--dialect",
            paramLabel = "DBMS",
            completionCandidates = BuiltDbms.class,
            description = "one of ${COMPLETION-CANDIDATES}, where a server comes along; else the first of them")
    private String dialect = BuiltDbms.names().getFirst();

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        if (tables < 1 || tables > MOST) {
            throw CliFailure.usage("--tables takes 1 to " + MOST);
        }
        Dialect chosen = Routed.dialect(dialect)
                .orElseThrow(() -> CliFailure.usage("this Drydock does not know the DBMS " + dialect));
        StructurePorts ports = chosen.structure()
                .filter(found -> found.scratch().isPresent())
                .orElseThrow(() -> CliFailure.usage("no throw-away database of " + chosen.name() + " can be had"));
        Optional<ReferenceClient> reference = Dialects.reference(chosen);
        OptionalInt major = reference.map(ReferenceClient::major).orElseGet(OptionalInt::empty);
        ScratchPlace place = new ScratchPlace(
                Workspaces.home().resolve("scratch"),
                Workspaces.home().resolve("demo").resolve("server"));
        try {
            if (ports.scratch().orElseThrow().local(place, major) instanceof ScratchStart.Ready ready) {
                try {
                    measure(chosen, ports, ready, reference);
                    return ExitCode.DONE;
                } finally {
                    ready.end().run();
                }
            }
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
        throw CliFailure.usage("no throw-away server of " + chosen.name() + " could be started");
    }

    private void measure(
            Dialect chosen, StructurePorts ports, ScratchStart.Ready ready, Optional<ReferenceClient> reference)
            throws FaultException, InterruptedException {
        OpenOptions options = new OpenOptions("Drydock bench", Duration.ofSeconds(10), Duration.ZERO, false);
        try (Connection connection = chosen.connector().open(ready.profile(), ready.secret(), options)) {
            Say.line("making " + tables + " tables");
            SchemaBench.fill(connection, tables);
            SchemaBench.Figures figures = SchemaBench.run(ports, connection, tables);
            OptionalDouble dump = reference
                    .flatMap(client -> client.schema(ready.profile(), ready.secret()))
                    .map(SchemaBenchCommand::millis)
                    .orElseGet(OptionalDouble::empty);
            String label = reference.map(ReferenceClient::label).orElse("");
            if (format == Format.JSON) {
                JsonOut.document(json(figures, dump, label));
            } else {
                print(figures, dump);
            }
        } catch (SQLException e) {
            throw chosen.faults().onSession(e, "");
        }
    }

    /// The median of some runs; empty when the program fails.
    private static OptionalDouble millis(ProcessBuilder dump) {
        double[] times = new double[DUMPS];
        dump.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            for (int i = 0; i < DUMPS; i++) {
                long start = System.nanoTime();
                if (dump.start().waitFor() != 0) {
                    return OptionalDouble.empty();
                }
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        } catch (IOException notStarted) {
            return OptionalDouble.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
        Arrays.sort(times);
        return OptionalDouble.of(times[DUMPS / 2]);
    }

    private static void print(SchemaBench.Figures figures, OptionalDouble dump) {
        Stdout.line(String.format(
                Locale.ROOT,
                "%,d tables, %,d elements, %,d statements%n%s%n%s",
                figures.tables(),
                figures.elements(),
                figures.statements(),
                line("cold", figures.cold()),
                line("warm", figures.warm())));
        Stdout.line(
                dump.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "the vendor's dump of the same schema %,.0f ms; ratio cold %.2f, warm %.2f",
                                dump.getAsDouble(),
                                figures.cold().all() / dump.getAsDouble(),
                                figures.warm().all() / dump.getAsDouble())
                        : "the vendor's own dump is not installed, or not for this version");
    }

    private static String line(String name, Times times) {
        return String.format(
                Locale.ROOT,
                "%s  snapshot %,6.0f ms  diff %,5.0f ms  ordered statements %,6.0f ms  together %,6.0f ms",
                name,
                times.snapshot(),
                times.diff(),
                times.order(),
                times.all());
    }

    private static Object json(SchemaBench.Figures figures, OptionalDouble dump, String label) {
        return JsonOut.object(
                "tables", figures.tables(),
                "elements", figures.elements(),
                "statements", figures.statements(),
                "coldMillis", json(figures.cold()),
                "warmMillis", json(figures.warm()),
                "reference", label,
                "referenceMillis", dump.orElse(-1));
    }

    private static Object json(Times times) {
        return JsonOut.object(
                "snapshot", times.snapshot(), "diff", times.diff(), "order", times.order(), "together", times.all());
    }
}
