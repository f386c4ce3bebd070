package dev.drydock.core.guard;

/// What the guard says of a statement before it runs.
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /// Runs after the user agreed.
    ///
    /// @param typedName agreeing means typing the name of the database
    /// @param proof agreeing takes a fresh proof of who agrees
    record NeedsConfirmation(Rule rule, boolean typedName, boolean proof) implements Verdict {}

    /// Does not run.
    record Refused(Rule rule) implements Verdict {}
}
