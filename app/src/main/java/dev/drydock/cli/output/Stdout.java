package dev.drydock.cli.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Lines on standard output, in UTF-8 whatever the locale.
public final class Stdout {
    private Stdout() {}

    /// Text that a program may read from a file or pipe, where it stands as it is; a terminal gets nothing that
    /// it would obey.
    public static void exact(String text) {
        line(Terminal.console().isPresent() ? Printable.text(text) : text);
    }

    public static void line(String text) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(text + "\n");
        out.flush();
    }
}
