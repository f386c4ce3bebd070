package dev.drydock.core.schema.lint;

import dev.drydock.core.schema.snapshot.ElementKey;

/// One thing that is questionable.
///
/// @param about what the rule needs to be told of: the other index, the type, the names; `""` for nothing
public record Finding(LintRule rule, ElementKey subject, String about) {}
