package dev.drydock.core.schema.ddl;

/// How a script is written.
///
/// @param safe in the forms that keep the database usable while they run (indexes built beside the traffic,
///     constraints added unchecked and checked afterwards), at the price of statements outside transactions;
///     else the shortest form
public record ScriptOptions(boolean safe) {
    public static ScriptOptions plain() {
        return new ScriptOptions(false);
    }

    public static ScriptOptions safeForms() {
        return new ScriptOptions(true);
    }
}
