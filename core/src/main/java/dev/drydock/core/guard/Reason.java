package dev.drydock.core.guard;

import java.util.Optional;

/// Why somebody makes production less safe, in their own words: a ticket, a name. It goes to the journal.
///
/// @param text without space around it; holds a letter or a digit
public record Reason(String text) {
    public Reason {
        text = text.strip();
        if (!says(text)) {
            throw new IllegalArgumentException("a reason without a letter or a digit");
        }
    }

    /// Empty when `text` says nothing.
    public static Optional<Reason> of(String text) {
        return says(text) ? Optional.of(new Reason(text)) : Optional.empty();
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
