package dev.drydock.core.schema.snapshot;

import java.util.Map;
import java.util.SortedMap;

/// What can be called.
public sealed interface RoutineBody extends Body {
    /// @param arguments with modes, names and defaults
    /// @param result `""` for a procedure
    /// @param definition the statement that makes it
    /// @param options the settings it was made with and runs with, where they are not in the definition
    record Routine(
            Kind kind,
            String arguments,
            String result,
            String language,
            String definition,
            SortedMap<String, String> options)
            implements RoutineBody {
        public Routine {
            options = RelationBody.sorted(options);
        }

        public Routine(Kind kind, String arguments, String result, String language, String definition) {
            this(kind, arguments, result, language, definition, RelationBody.sorted(Map.of()));
        }
    }

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
