/// What is kept of every run, whoever started it: each statement in the history, and in the audit journal each
/// that could change something, with the guard's verdict and how it ended.
@NullMarked
package dev.drydock.core.query.logbook;

import org.jspecify.annotations.NullMarked;
