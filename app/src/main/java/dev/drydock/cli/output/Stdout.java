package dev.drydock.cli.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Lines on standard output, in UTF-8 whatever the locale.
public final class Stdout {
    private Stdout() {}

    public static void line(String text) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(text + "\n");
        out.flush();
    }
}
