package dev.drydock.app.words;

import dev.drydock.core.guard.unlock.Relock;
import dev.drydock.core.guard.unlock.UnlockRefusal;

/// Locks of connections, in the user's words.
public final class LockText {
    private static final Messages WORDS = Messages.of(LockText.class);

    private LockText() {}

    /// Why it cannot be unlocked, a sentence.
    public static String of(UnlockRefusal refusal) {
        return switch (refusal) {
            case NO_REASON -> WORDS.text("unlock.noReason");
            case NOT_LOCKED -> WORDS.text("unlock.notLocked");
            case PROFILE_IS_READ_ONLY -> WORDS.text("unlock.profileIsReadOnly");
        };
    }

    /// Why it is locked again, a sentence.
    public static String of(Relock why) {
        return switch (why) {
            case EXPIRED -> WORDS.text("relock.expired");
            case BY_USER -> WORDS.text("relock.byUser");
            case QUIT -> WORDS.text("relock.quit");
        };
    }
}
