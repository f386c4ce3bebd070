package dev.drydock.core.pool.meter;

import dev.drydock.core.pool.meter.LatencyHistogram.Counts;
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

/// The measures of one pool in a Micrometer registry, under the names that HikariCP's own binder uses
/// (`hikaricp.connections.*`, tag `pool`). The registry reads our counters when it is asked; nothing is counted
/// twice.
public final class MeterBinding implements AutoCloseable {
    private static final String PREFIX = "hikaricp.connections";
    private static final double[] QUANTILES = {0.5, 0.95, 0.99, 1};

    private final MeterRegistry registry;
    private final String pool;
    private final List<Meter> meters = new ArrayList<>();

    public MeterBinding(MeterRegistry registry, String pool, PoolMeter meter) {
        this.registry = registry;
        this.pool = pool;
        timer("acquire", meter, PoolMeter.Reading::acquire);
        timer("usage", meter, PoolMeter.Reading::usage);
        timer("creation", meter, PoolMeter.Reading::creation);
        meters.add(FunctionCounter.builder(
                        PREFIX + ".timeout", meter, m -> m.reading().timeouts())
                .tag("pool", pool)
                .register(registry));
    }

    /// @param part `""` for the total
    public void gauge(String part, IntSupplier value) {
        meters.add(Gauge.builder(PREFIX + (part.isEmpty() ? "" : "." + part), value::getAsInt)
                .tag("pool", pool)
                .register(registry));
    }

    private void timer(String part, PoolMeter meter, Function<PoolMeter.Reading, Counts> of) {
        String timer = PREFIX + "." + part;
        meters.add(FunctionTimer.builder(
                        timer,
                        meter,
                        m -> of.apply(m.reading()).total(),
                        m -> sumNanos(of.apply(m.reading())),
                        TimeUnit.NANOSECONDS)
                .tag("pool", pool)
                .register(registry));
        for (double quantile : QUANTILES) {
            meters.add(Gauge.builder(
                            timer + ".quantile",
                            meter,
                            m -> of.apply(m.reading()).quantileNanos(quantile) / 1e9)
                    .baseUnit("seconds")
                    .tag("pool", pool)
                    .tag("quantile", String.valueOf(quantile))
                    .register(registry));
        }
    }

    private static double sumNanos(Counts counts) {
        return counts.meanNanos() * counts.total();
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
