/// The verdict on a statement before it runs: its effect x the environment x the safe mode. Fails
/// closed: what cannot be read is dangerous.
@NullMarked
package dev.drydock.core.guard;

import org.jspecify.annotations.NullMarked;
