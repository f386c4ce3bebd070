package dev.drydock.core.pool.meter;

import dev.drydock.core.pool.meter.LatencyHistogram.Counts;
import dev.drydock.core.pool.meter.PoolMeter.Reading;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// The measures of one pool in a Micrometer registry, under the names that HikariCP's own binder uses
/// (`hikaricp.connections.*`, tag `pool`). The registry reads our counters when it is asked; nothing is counted
/// twice.
public final class MeterBinding implements AutoCloseable {
    private static final String PREFIX = "hikaricp.connections";
    private static final double[] QUANTILES = {0.5, 0.95, 0.99, 1};

    private final MeterRegistry registry;
    private final String pool;
    private final List<Meter> meters = new ArrayList<>();

    public MeterBinding(MeterRegistry registry, String pool, Supplier<Reading> readings) {
        this.registry = registry;
        this.pool = pool;
        timer("acquire", readings, Reading::acquire, Reading::lent);
        timer("usage", readings, Reading::usage, Reading::back);
        timer(
                "creation",
                readings,
                Reading::creation,
                reading -> reading.creation().total());
        meters.add(FunctionCounter.builder(
                        PREFIX + ".timeout", readings, r -> r.get().timeouts())
                .tag("pool", pool)
                .register(registry));
    }

    /// @param part `""` for the total
    public void gauge(String part, IntSupplier value) {
        meters.add(Gauge.builder(PREFIX + (part.isEmpty() ? "" : "." + part), value::getAsInt)
                .tag("pool", pool)
                .register(registry));
    }

    /// @param count exact, where not every lease was timed
    private void timer(
            String part, Supplier<Reading> readings, Function<Reading, Counts> of, ToLongFunction<Reading> count) {
        String timer = PREFIX + "." + part;
        meters.add(FunctionTimer.builder(
                        timer,
                        readings,
                        r -> count.applyAsLong(r.get()),
                        r -> sumNanos(r.get(), of, count),
                        TimeUnit.NANOSECONDS)
                .tag("pool", pool)
                .register(registry));
        for (double quantile : QUANTILES) {
            meters.add(Gauge.builder(
                            timer + ".quantile",
                            readings,
                            r -> of.apply(r.get()).quantileNanos(quantile) / 1e9)
                    .baseUnit("seconds")
                    .tag("pool", pool)
                    .tag("quantile", String.valueOf(quantile))
                    .register(registry));
        }
    }

    private static double sumNanos(Reading reading, Function<Reading, Counts> of, ToLongFunction<Reading> count) {
        return of.apply(reading).meanNanos() * count.applyAsLong(reading);
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
