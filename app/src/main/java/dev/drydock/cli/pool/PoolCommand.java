package dev.drydock.cli.pool;

import dev.drydock.app.words.PoolText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.advice.Load;
import dev.drydock.core.pool.advice.SizeAdvice;
import dev.drydock.core.pool.advice.Sizing;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.pool.PoolSample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at the pool of a profile.
@Command(
        name = "pool",
        mixinStandardHelpOptions = true,
        description = "Looks at the pool of a profile, and at who uses the connections of its server.")
public final class PoolCommand {
    @Command(
            name = "watch",
            description = "Opens the profile's pool and shows it, with the server's own view, every 2 seconds; exit"
                    + " code 1 when an alarm stands at the end. JSON is one document per line.",
            mixinStandardHelpOptions = true)
    int watch(
            @Mixin TargetOptions target,
            @Option(names = "--seconds", defaultValue = "10", description = "how long to watch") long seconds,
            @Option(names = "--format", defaultValue = "text", description = "text or json (one document per line)")
                    Format format) {
        BlockingQueue<PoolSnapshot> snapshots = new LinkedBlockingQueue<>();
        try (Leaving _ = Leaving.onSignal();
                Chosen chosen = target.choose();
                Workspace workspace = Workspaces.open();
                Servers servers = new Servers();
                ConnectionPool pool = open(chosen, workspace, servers);
                PoolWatch watch = new PoolWatch(pool, sample -> keep(workspace, sample))) {
            watch.subscribe(snapshots::add);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.max(1, seconds));
            PoolSnapshot last = snapshots.take();
            tell(last, format);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                PoolSnapshot next = snapshots.poll(left, TimeUnit.NANOSECONDS);
                if (next != null) {
                    last = next;
                    tell(last, format);
                }
            }
            if (format == Format.TEXT) {
                PoolReport.uses(last.server());
            }
            return last.alarms().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        } catch (InterruptedException signal) {
            return ExitCode.INTERRUPTED;
        }
    }

    private static void tell(PoolSnapshot snapshot, Format format) {
        if (format == Format.JSON) {
            JsonOut.document(PoolJson.snapshot(snapshot));
        } else {
            PoolReport.line(snapshot);
        }
    }

    /// Samples of an ad-hoc URL would belong to nobody.
    private static void keep(Workspace workspace, PoolSample sample) {
        if (!sample.profileId().isEmpty()) {
            try {
                workspace.pools().add(sample);
            } catch (FaultException notKept) {
                Say.fault("a sample could not be kept: " + notKept.fault().sqlState());
            }
        }
    }

    private static ConnectionPool open(Chosen chosen, Workspace workspace, Servers servers) {
        ConnectionProfile profile = chosen.profile();
        try {
            return ConnectionPool.open(new PoolSetup(
                    profile,
                    chosen.dialect().poolPorts(),
                    chosen.secrets(),
                    servers,
                    true,
                    workspace.audit()::append,
                    new SimpleMeterRegistry()));
        } catch (FaultException refused) {
            throw CliFailure.connecting(refused.fault());
        }
    }

    @Command(
            name = "advise",
            description = "Says how large the profile's pool should be, from what was seen of it and from the server's"
                    + " room; exit code 1 when that is more than it is.",
            mixinStandardHelpOptions = true)
    int advise(
            @Mixin TargetOptions target,
            @Option(names = "--hours", defaultValue = "24", description = "how far to look back") long hours,
            @Option(names = "--format", defaultValue = "text", description = "text or json") Format format)
            throws InterruptedException {
        try (Chosen chosen = target.choose();
                Workspace workspace = Workspaces.open();
                Servers servers = new Servers();
                ConnectionPool pool = open(chosen, workspace, servers)) {
            Instant now = Instant.now();
            List<PoolSample> samples =
                    workspace.pools().between(chosen.profile().id(), now.minus(Duration.ofHours(hours)), now);
            Load load = Load.of(samples);
            SizeAdvice advice = Sizing.advise(load, pool.settings().sizes().maximum(), place(pool));
            if (format == Format.JSON) {
                JsonOut.document(PoolJson.advice(pool.settings(), load, advice));
            } else {
                PoolReport.settings(pool.settings());
                advice.findings().forEach(finding -> Stdout.line(PoolText.of(finding)));
                PoolReport.recommendation(advice);
            }
            boolean more =
                    advice.recommended().isPresent() && advice.recommended().getAsInt() > advice.configured();
            return more ? ExitCode.FOUND : ExitCode.DONE;
        } catch (FaultException refused) {
            throw CliFailure.running(refused.fault());
        }
    }

    /// One look at the server.
    private static Sizing.Place place(ConnectionPool pool) throws InterruptedException {
        BlockingQueue<PoolSnapshot> snapshots = new LinkedBlockingQueue<>();
        try (PoolWatch watch = new PoolWatch(pool, sample -> {})) {
            watch.subscribe(snapshots::add);
            PoolSnapshot first = snapshots.take();
            Optional<Server.Seen> server =
                    first.server() instanceof Server.Seen seen ? Optional.of(seen) : Optional.empty();
            return Sizing.Place.of(server, first.counts().total(), pool.profile());
        }
    }
}
