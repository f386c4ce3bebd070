package dev.drydock.core.text;

/// Shortens text. Pure, any thread.
public final class Clip {
    private Clip() {}

    /// At most the first `most` characters, and never half of a surrogate pair.
    public static String start(CharSequence text, int most) {
        return text.subSequence(0, whole(text, Math.min(most, text.length()))).toString();
    }

    /// `at`, or the place before it where that is between the halves of a surrogate pair.
    public static int whole(CharSequence text, int at) {
        boolean inside = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inside ? at - 1 : at;
    }
}
