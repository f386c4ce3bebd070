package dev.drydock.app.panel.query.tab;

import dev.drydock.core.query.result.SpooledResult;

/// A result of the last run.
///
/// @param number from 1, in the order they came
/// @param sql the statement it answers
public record ShownResult(int number, SpooledResult spooled, String sql) {}
