package dev.drydock.core.plan.random;

import java.util.List;
import java.util.Random;

/// Chance, the same for the same seed.
record Dice(Random random) {
    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
