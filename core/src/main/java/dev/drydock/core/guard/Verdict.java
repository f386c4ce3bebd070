package dev.drydock.core.guard;

/// What the guard says of a statement before it runs.
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /// Runs after the user agreed.
    ///
    /// @param typedName agreeing means typing the name of the database
    record NeedsConfirmation(Rule rule, boolean typedName) implements Verdict {}

    /// Does not run.
    record Refused(Rule rule) implements Verdict {}
}
