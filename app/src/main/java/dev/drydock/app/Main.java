package dev.drydock.app;

import dev.drydock.cli.Cli;

/// Starts the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        System.exit(Cli.run(arguments));
    }
}
