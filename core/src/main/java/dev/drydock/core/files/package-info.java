/// Files that belong to one user alone: made private from their first byte, and locked between processes. Knows
/// nothing of what is inside them.
@NullMarked
package dev.drydock.core.files;

import org.jspecify.annotations.NullMarked;
