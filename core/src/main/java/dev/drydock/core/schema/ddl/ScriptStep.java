package dev.drydock.core.schema.ddl;

import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.snapshot.ElementKey;

/// One statement.
///
/// @param subject what it is about
/// @param sql without a final semicolon
public record ScriptStep(ElementKey subject, String sql, Risk risk) {}
