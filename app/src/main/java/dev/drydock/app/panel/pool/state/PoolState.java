package dev.drydock.app.panel.pool.state;

import dev.drydock.app.nav.Standing;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environments;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.pool.advice.SizeAdvice;
import java.util.Optional;

/// Everything the pool panel shows.
///
/// @param past of the range, unread while it is live
/// @param breaker of the pool's server; empty where there is none
public record PoolState(
        Standing standing,
        Phase phase,
        Range range,
        Past past,
        Optional<SizeAdvice> advice,
        Act act,
        Optional<BreakerState> breaker) {
    public static final PoolState FIRST = new PoolState(
            new Standing.Nowhere(),
            new Phase.None(),
            Range.LIVE,
            new Past.Unread(),
            Optional.empty(),
            new Act.None(),
            Optional.empty());

    public Optional<ConnectionProfile> profile() {
        return standing instanceof Standing.On on ? Optional.of(on.profile()) : Optional.empty();
    }

    public PoolState standing(ConnectionProfile profile, ServerFacts facts) {
        return at(new Standing.On(profile, facts, Environments.opensReadOnly(profile)));
    }

    public PoolState at(Standing next) {
        return new PoolState(next, phase, range, past, advice, act, breaker);
    }

    public PoolState phase(Phase next) {
        return new PoolState(standing, next, range, past, advice, act, breaker);
    }

    public PoolState past(Range chosen, Past next) {
        return new PoolState(standing, phase, chosen, next, advice, act, breaker);
    }

    public PoolState advice(Optional<SizeAdvice> next) {
        return new PoolState(standing, phase, range, past, next, act, breaker);
    }

    public PoolState act(Act next) {
        return new PoolState(standing, phase, range, past, advice, next, breaker);
    }

    public PoolState breaker(Optional<BreakerState> next) {
        return new PoolState(standing, phase, range, past, advice, act, next);
    }
}
