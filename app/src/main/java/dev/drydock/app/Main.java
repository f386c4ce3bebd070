package dev.drydock.app;

import dev.drydock.cli.Cli;

/// Starts the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.exit(Cli.run(arguments));
        }
        // Even spacing of text; must be set before the toolkit starts.
        if (System.getProperty("prism.lcdtext") == null) {
            System.setProperty("prism.lcdtext", "false");
        }
        Window.launch();
        System.exit(0);
    }
}
