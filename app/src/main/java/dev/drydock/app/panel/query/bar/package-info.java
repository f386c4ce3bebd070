/// Chips of the run bar that tell what stands behind a word: an open transaction, a lock.
@NullMarked
package dev.drydock.app.panel.query.bar;

import org.jspecify.annotations.NullMarked;
