package dev.drydock.cli.output;

import java.io.Console;
import java.util.Optional;

/// The terminal of this process, where there is one. Since JDK 25 [System#console] is null again without one.
public final class Terminal {
    private Terminal() {}

    public static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
