package dev.drydock.core.query.event;

/// What a server said beside the result.
///
/// @param severity as the server spells it, for example `NOTICE`, or `""`
public record Notice(String severity, String sqlState, String message, String detail, String hint) {}
