package dev.drydock.core.guard;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.SafeMode;

/// The rules that a statement is judged by: where it would run, and how careful its user wants to be there.
///
/// @param readOnly the session is read-only, whatever the safe mode says
public record Stance(Environment environment, SafeMode safeMode, boolean readOnly) {
    /// As the profile's policy demands while nobody has unlocked it.
    public static Stance of(ConnectionProfile profile) {
        EffectivePolicy policy = EffectivePolicy.of(profile);
        return new Stance(profile.environment(), policy.safeMode(), policy.readOnly());
    }

    /// The environment's own table alone.
    public static Stance in(Environment environment, boolean readOnly) {
        return new Stance(environment, SafeMode.OFF, readOnly);
    }

    /// For as long as somebody has unlocked the profile: no longer read-only, still asked about every write and
    /// shown what it would touch. A mode that is stricter than read-only stays.
    public Stance unlocked() {
        return new Stance(environment, safeMode == SafeMode.READ_ONLY ? SafeMode.PREVIEW_WRITES : safeMode, false);
    }

    public Stance asReadOnly() {
        return new Stance(environment, safeMode, true);
    }

    /// The stricter of both in every part.
    public Stance and(Stance other) {
        return new Stance(
                environment.compareTo(other.environment) >= 0 ? environment : other.environment,
                safeMode.compareTo(other.safeMode) >= 0 ? safeMode : other.safeMode,
                readOnly || other.readOnly);
    }

    /// Nothing may change: by the session, or by the safe mode.
    public boolean refusesWrites() {
        return readOnly || safeMode == SafeMode.READ_ONLY;
    }

    /// A question about a write shows how many rows it would touch.
    public boolean previews() {
        return !refusesWrites() && safeMode.compareTo(SafeMode.PREVIEW_WRITES) >= 0;
    }

    /// Agreeing takes a fresh proof of who agrees.
    public boolean proves() {
        return safeMode == SafeMode.CONFIRM_ALL;
    }
}
