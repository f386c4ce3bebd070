package dev.drydock.cli;

/// Exercises what most starts need, while the JVM records it for the start-up cache.
final class Training {
    private Training() {}

    static void main() {
        Cli.run("--version");
        Cli.run("--help");
    }
}
