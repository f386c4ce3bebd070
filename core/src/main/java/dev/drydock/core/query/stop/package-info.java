/// Ending one statement early: the ladder of a cancel, and the bound on time that climbs it. Knows nothing of
/// rows or transactions.
@NullMarked
package dev.drydock.core.query.stop;

import org.jspecify.annotations.NullMarked;
