package dev.drydock.gates.planted.panel.two;

/// What a planted violation reaches for.
public final class Other {
    private Other() {}

    public static String name() {
        return "other";
    }
}
