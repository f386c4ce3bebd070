package dev.drydock.app;

import dev.drydock.cli.Cli;
import dev.drydock.cli.output.ExitCode;

/// Starts the window without arguments, the command line with them.
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        SerialObjects.refuse();
        if (arguments.length > 0) {
            System.exit(Cli.run(arguments));
        }
        // Even spacing of text; must be set before the toolkit starts.
        if (System.getProperty("prism.lcdtext") == null) {
            System.setProperty("prism.lcdtext", "false");
        }
        System.exit(Window.launch() ? ExitCode.DONE : ExitCode.USAGE);
    }
}
