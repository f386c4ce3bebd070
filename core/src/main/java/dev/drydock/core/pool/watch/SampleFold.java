package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Makes one sample for the history out of the snapshots of ten seconds, or of what was looked at since the
/// sample before. One thread.
final class SampleFold {
    private static final Duration SPAN = Duration.ofSeconds(10);

    private final String profileId;
    private final Consumer<PoolSample> to;
    private final List<PoolSnapshot> held = new ArrayList<>();
    private Optional<Instant> begun = Optional.empty();

    SampleFold(String profileId, Consumer<PoolSample> to) {
        this.profileId = profileId;
        this.to = to;
    }

    void add(PoolSnapshot snapshot) {
        held.add(snapshot);
        if (begun.isEmpty()) {
            begun = Optional.of(snapshot.at());
        }
        if (span().compareTo(SPAN) >= 0) {
            end();
        }
    }

    /// From the end of the sample before, so that nothing that was looked at is left out.
    private Duration span() {
        return Duration.between(begun.orElseThrow(), held.getLast().at());
    }

    void end() {
        if (held.isEmpty() || !span().isPositive()) {
            // One look tells no rate.
            return;
        }
        PoolSnapshot last = held.getLast();
        Pace pace = last.pace();
        to.accept(new PoolSample(
                profileId,
                begun.orElseThrow(),
                span(),
                new PoolSample.Sizes(
                        most(snapshot -> snapshot.counts().active()),
                        most(snapshot -> snapshot.counts().waiting()),
                        most(snapshot ->
                                snapshot.counts().active() + snapshot.counts().waiting()),
                        last.counts().total(),
                        last.counts().maximum()),
                new PoolSample.Waits(
                        pace.acquire().p50Nanos(),
                        pace.acquire().p95Nanos(),
                        pace.acquire().p99Nanos(),
                        pace.acquire().maxNanos()),
                new PoolSample.Work(
                        pace.acquiresPerSecond(),
                        Math.round(pace.usage().meanNanos()),
                        pace.usage().p95Nanos(),
                        pace.creation().p95Nanos(),
                        pace.timeoutsPerMinute()),
                new PoolSample.Holding(
                        most(snapshot -> (int) snapshot.holders().stream()
                                .filter(holder -> holder.standing().leak())
                                .count()),
                        most(SampleFold::threads),
                        most(SampleFold::mostOfOneThread))));
        begun = Optional.of(last.at());
        held.clear();
    }

    private int most(ToIntFunction<PoolSnapshot> of) {
        return held.stream().mapToInt(of).max().orElse(0);
    }

    private static int threads(PoolSnapshot snapshot) {
        return (int) snapshot.holders().stream()
                        .map(holder -> holder.lease().holder().threadId())
                        .distinct()
                        .count()
                + snapshot.counts().waiting();
    }

    private static int mostOfOneThread(PoolSnapshot snapshot) {
        return snapshot.holders().stream()
                .collect(Collectors.groupingBy(holder -> holder.lease().holder().threadId(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }
}
