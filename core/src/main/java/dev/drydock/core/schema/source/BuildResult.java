package dev.drydock.core.schema.source;

import dev.drydock.core.fault.DbFault;
import java.util.List;

/// What became of building a schema from SQL.
public sealed interface BuildResult {
    /// @param statements that were run
    record Built(int statements, List<BuildNote> notes) implements BuildResult {
        public Built {
            notes = List.copyOf(notes);
        }
    }

    /// It stopped here.
    ///
    /// @param file as [SqlFolder#shown]
    /// @param line of the statement, counted from 1
    /// @param statement its number in the file, counted from 1
    record Stopped(String file, int line, int statement, String sql, Cause cause) implements BuildResult {}

    /// Why.
    sealed interface Cause {
        /// The server's words.
        record Refused(DbFault why) implements Cause {}

        /// A command of the vendor's shell that nobody but the shell can obey.
        record OnlyForShell() implements Cause {}

        /// No whole statement: the name of the problem of [dev.drydock.core.sql.ScriptPart].
        record NotWhole(String problem) implements Cause {}

        /// It would reach beyond its database, on a server that holds others.
        record BeyondDatabase() implements Cause {}

        /// A file that is included cannot be read, or includes itself.
        record NoFile(String file) implements Cause {}

        /// A placeholder `${...}` without a value.
        record NoValue(String placeholder) implements Cause {}
    }
}
