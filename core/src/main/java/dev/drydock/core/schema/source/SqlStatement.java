package dev.drydock.core.schema.source;

/// A statement of a file, and where it stands.
///
/// @param file as [SqlFolder#shown]
/// @param line counted from 1
/// @param number in its file, counted from 1
record SqlStatement(String file, int line, int number, String sql) {
    BuildResult.Stopped stopped(BuildResult.Cause cause) {
        return new BuildResult.Stopped(file, line, number, sql, cause);
    }
}
