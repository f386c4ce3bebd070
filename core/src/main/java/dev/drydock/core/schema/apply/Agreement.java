package dev.drydock.core.schema.apply;

import dev.drydock.core.guard.Verdict;

/// What the user said yes to, after the statements were shown.
///
/// @param typedName the name of the database as it was typed, `""` when it was not
/// @param proved it was proved afresh who agrees
public record Agreement(boolean yes, String typedName, boolean proved) {
    /// Only what needs no agreement.
    public static final Agreement NONE = new Agreement(false, "", false);

    /// @param database the name that would have to be typed
    boolean covers(Verdict verdict, String database) {
        return switch (verdict) {
            case Verdict.Allowed() -> true;
            case Verdict.NeedsConfirmation(var rule, var typed, var proof) ->
                yes && (!typed || typedName.equals(database)) && (!proof || proved);
            case Verdict.Refused(var rule) -> false;
        };
    }
}
