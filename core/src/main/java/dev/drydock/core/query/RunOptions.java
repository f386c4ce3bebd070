package dev.drydock.core.query;

import java.time.Duration;

/// How a script is run.
///
/// @param timeout bound on each statement; zero = none
/// @param stopOnError leave the rest of the script after a statement failed
public record RunOptions(Duration timeout, boolean stopOnError) {
    public static final RunOptions DEFAULT = new RunOptions(Duration.ZERO, true);
}
