/// What to do when a server or the way to it fails: which faults are worth another try and how often, the
/// breaker of each server, the watch over connections that wait, and the notice of a machine that slept.
/// Nothing here ever sends a user's statement.
@NullMarked
package dev.drydock.core.connect.resilience;

import org.jspecify.annotations.NullMarked;
