package dev.drydock.core.guard;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Environment;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a change of a production profile takes away from its safety, so that it needs a [Reason]. Everywhere
/// else the safety is the user's own to choose.
public enum Lowering {
    /// It no longer counts as production.
    ENVIRONMENT,
    /// The safe mode in force becomes a milder one.
    SAFE_MODE,
    /// The profile itself said read-only, so that it could not even be unlocked; now it can.
    READ_ONLY;

    /// Empty when `after` is as safe as `before`, or when `before` is not production. Pure, any thread.
    public static Set<Lowering> between(ConnectionProfile before, ConnectionProfile after) {
        Set<Lowering> found = EnumSet.noneOf(Lowering.class);
        if (before.environment() != Environment.PROD) {
            return found;
        }
        int mode = EffectivePolicy.of(after)
                .safeMode()
                .compareTo(EffectivePolicy.of(before).safeMode());
        if (after.environment() != Environment.PROD) {
            found.add(ENVIRONMENT);
        }
        if (mode < 0) {
            found.add(SAFE_MODE);
        }
        if (before.readOnly() && !after.readOnly() && mode <= 0) {
            found.add(READ_ONLY);
        }
        return Collections.unmodifiableSet(found);
    }
}
