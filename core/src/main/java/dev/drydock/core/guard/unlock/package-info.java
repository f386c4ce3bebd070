/// Unlocking what is read-only by its environment: for a reason, for a while, in the journal, for this process
/// alone. What an unlocked profile still asks about is the guard's.
@NullMarked
package dev.drydock.core.guard.unlock;

import org.jspecify.annotations.NullMarked;
