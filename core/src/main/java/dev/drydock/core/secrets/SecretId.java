package dev.drydock.core.secrets;

/// Names one kept secret.
///
/// @param profileId of the profile it belongs to; never empty
/// @param slot a secret that is being changed exists twice for a moment
public record SecretId(String profileId, SecretUse use, Slot slot) {
    /// Which of two.
    public enum Slot {
        /// The one in force, as far as is known.
        CURRENT,
        /// The one a change that has not ended puts into force: it may or may not hold already.
        NEXT
    }

    public SecretId {
        if (profileId.isEmpty()) {
            throw new IllegalArgumentException("a secret belongs to a profile");
        }
    }

    public static SecretId current(String profileId, SecretUse use) {
        return new SecretId(profileId, use, Slot.CURRENT);
    }

    public static SecretId next(String profileId, SecretUse use) {
        return new SecretId(profileId, use, Slot.NEXT);
    }
}
