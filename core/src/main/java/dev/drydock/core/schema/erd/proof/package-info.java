/// Looks into the data whether a relation that was only inferred holds. On request, bounded.
@NullMarked
package dev.drydock.core.schema.erd.proof;

import org.jspecify.annotations.NullMarked;
