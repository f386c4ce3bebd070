package dev.drydock.core.connect.imports.source;

import java.util.regex.Pattern;

/// The value of a variable.
///
/// @param literal quoted so that no program would expand it
record Variable(String value, boolean literal) {
    private static final Pattern EXPANSION = Pattern.compile("\\$[A-Za-z_{(]|`");

    /// Some program would put something else in its place.
    boolean expands() {
        return !literal && EXPANSION.matcher(value).find();
    }

    @Override
    public String toString() {
        return "Variable[hidden]";
    }
}
