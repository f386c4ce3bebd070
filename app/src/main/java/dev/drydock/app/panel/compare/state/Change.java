package dev.drydock.app.panel.compare.state;

import dev.drydock.core.schema.diff.Difference;

/// What happens to an object.
public enum Change {
    ADDED("+"),
    REMOVED("\u2212"),
    CHANGED("~"),
    RENAMED("\u2192"),
    EQUAL("=");

    private final String sign;

    Change(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public static Change of(Difference difference) {
        return switch (difference) {
            case Difference.Added any -> ADDED;
            case Difference.Removed any -> REMOVED;
            case Difference.Changed any -> CHANGED;
            case Difference.Renamed any -> RENAMED;
        };
    }
}
