package dev.drydock.core.pool.advice;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.pool.advice.SizeAdvice.Finding;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Says how large a pool should be. Pure.
///
/// Sources: Little, "A proof for the queuing formula L = λW" (1961); HikariCP wiki, "About Pool Sizing" (start
/// value and deadlock floor).
public final class Sizing {
    /// Less is too little to speak of a load.
    public static final Duration LEAST_OBSERVED = Duration.ofMinutes(2);

    public static final long LEAST_ARRIVALS = 100;

    private static final double SPARE = 1.2;

    private Sizing() {}

    /// What is known of the server.
    ///
    /// @param room connections that could still be opened; empty when the server was not asked
    /// @param held connections that the pool has
    /// @param cores of the server; empty unless it is this machine
    public record Place(OptionalInt room, int held, OptionalInt cores) {
        /// @param server the server's side, as far as it is known
        public static Place of(Optional<Server.Seen> server, int held, ConnectionProfile profile) {
            OptionalInt room = server.map(
                            seen -> OptionalInt.of(seen.look().capacity().free()))
                    .orElseGet(OptionalInt::empty);
            boolean here =
                    Environments.forTarget(profile.target(), profile.route().tunnel()) == Environment.DEV;
            return new Place(
                    room,
                    held,
                    here ? OptionalInt.of(Runtime.getRuntime().availableProcessors()) : OptionalInt.empty());
        }
    }

    /// @param configured the size in force
    public static SizeAdvice advise(Load load, int configured, Place place) {
        List<Finding> findings = new ArrayList<>();
        double arrivals = load.acquiresPerSecond() * load.observed().toNanos() / 1e9;
        boolean enough = load.observed().compareTo(LEAST_OBSERVED) >= 0 && arrivals >= LEAST_ARRIVALS;
        OptionalInt wanted = OptionalInt.empty();
        if (enough) {
            Finding.MeanNeed mean = mean(load);
            Finding.PeakNeed peak =
                    new Finding.PeakNeed(load.p99Wanted(), load.samples(), Math.max(1, up(load.p99Wanted() * SPARE)));
            Finding.DeadlockFloor floor = floor(load);
            findings.add(mean);
            findings.add(peak);
            findings.add(floor);
            wanted = OptionalInt.of(Math.max(mean.connections(), Math.max(peak.connections(), floor.connections())));
        } else {
            findings.add(new Finding.NotEnough(
                    load.observed().toSeconds(), LEAST_OBSERVED.toSeconds(), arrivals, LEAST_ARRIVALS));
        }
        place.cores().ifPresent(cores -> findings.add(new Finding.StartValue(cores, 1, cores * 2 + 1)));
        Optional<Finding.ServerRoom> room = room(place);
        room.ifPresent(findings::add);
        return limited(configured, wanted, room, findings);
    }

    private static SizeAdvice limited(
            int configured, OptionalInt wanted, Optional<Finding.ServerRoom> room, List<Finding> findings) {
        boolean tooMany = wanted.isPresent() && room.isPresent() && room.get().connections() < wanted.getAsInt();
        OptionalInt recommended =
                tooMany ? OptionalInt.of(Math.max(1, room.orElseThrow().connections())) : wanted;
        return new SizeAdvice(configured, recommended, tooMany, findings);
    }

    private static Finding.MeanNeed mean(Load load) {
        double seconds = load.meanUsage().toNanos() / 1e9;
        return new Finding.MeanNeed(
                load.acquiresPerSecond(), seconds, Math.max(1, up(load.acquiresPerSecond() * seconds)));
    }

    private static Finding.DeadlockFloor floor(Load load) {
        int ofOne = Math.max(1, load.mostOfOneThread());
        return new Finding.DeadlockFloor(load.threads(), ofOne, load.threads() * (ofOne - 1) + 1);
    }

    private static Optional<Finding.ServerRoom> room(Place place) {
        return place.room().isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.ServerRoom(
                        place.room().getAsInt(), place.held(), place.room().getAsInt() + place.held()));
    }

    private static int up(double connections) {
        return (int) Math.ceil(connections - 1e-9);
    }
}
