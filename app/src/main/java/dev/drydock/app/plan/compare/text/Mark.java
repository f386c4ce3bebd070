package dev.drydock.app.plan.compare.text;

/// What became of a node. The sign stands before its line.
public enum Mark {
    SAME(" "),
    /// The same work, with other numbers.
    FIGURES("≈"),
    /// Something about it is not the same.
    CHANGED("~"),
    /// It was elsewhere, or is elsewhere now.
    MOVED("↕"),
    REMOVED("-"),
    ADDED("+");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
