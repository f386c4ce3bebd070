package dev.drydock.core.workspace.text;

/// One change of a text: at `start`, `removed` UTF-16 units give way to `inserted`.
record TextEdit(int start, int removed, String inserted) {
    /// The smallest single change from `before` to `after` that cuts no surrogate pair.
    static TextEdit between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
            start--;
        }
        int same = 0;
        while (same < shorter - start
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        if (same > 0 && Character.isLowSurrogate(before.charAt(before.length() - same))) {
            same--;
        }
        return new TextEdit(start, before.length() - same - start, after.substring(start, after.length() - same));
    }

    void applyTo(StringBuilder text) {
        text.replace(start, start + removed, inserted);
    }

    boolean fits(int length) {
        return start >= 0 && removed >= 0 && (long) start + removed <= length;
    }
}
