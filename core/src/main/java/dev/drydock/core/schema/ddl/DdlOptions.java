package dev.drydock.core.schema.ddl;

/// How the statements are written.
///
/// @param form of statements that can hold up others
public record DdlOptions(Form form) {
    public static DdlOptions plain() {
        return new DdlOptions(Form.PLAIN);
    }

    /// Plain is shorter and runs in one transaction.
    public enum Form {
        PLAIN,
        /// Indexes are built beside the traffic, constraints are added first and checked after.
        GENTLE
    }
}
