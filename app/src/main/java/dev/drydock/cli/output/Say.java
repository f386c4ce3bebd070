package dev.drydock.cli.output;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Sentences on standard error. Whatever a server, a file or an argument put into them, no terminal obeys it,
/// and a second line cannot pass for one of ours.
public final class Say {
    private Say() {}

    /// What went wrong, marked as from this program.
    public static void fault(String sentence) {
        line("drydock: " + sentence);
    }

    public static void line(String sentence) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8)
                .println(Printable.text(sentence.stripTrailing()).replace("\n", "\n  "));
    }
}
