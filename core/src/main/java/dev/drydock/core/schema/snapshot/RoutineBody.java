package dev.drydock.core.schema.snapshot;

/// What can be called.
public sealed interface RoutineBody extends Body {
    /// @param arguments with modes, names and defaults
    /// @param result `""` for a procedure
    /// @param definition the statement that makes it
    record Routine(Kind kind, String arguments, String result, String language, String definition)
            implements RoutineBody {}

    /// @param arguments as the signature has them, direct ones and ORDER BY included
    /// @param definition what stands between the parentheses
    record Aggregate(String arguments, String definition) implements RoutineBody {}

    /// What a routine is.
    enum Kind {
        FUNCTION,
        PROCEDURE,
        WINDOW_FUNCTION
    }
}
