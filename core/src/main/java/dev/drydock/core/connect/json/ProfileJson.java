package dev.drydock.core.connect.json;

/// What both texts have in common.
public final class ProfileJson {
    /// Longer texts are not read.
    public static final int CAP_CHARACTERS = 32 * 1024;

    /// Of a profile that has nothing of its own.
    public static final String EMPTY = "{}";

    private ProfileJson() {}
}
