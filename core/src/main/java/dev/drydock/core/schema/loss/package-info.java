/// Counts, on a database as it is, what a script would take away.
@NullMarked
package dev.drydock.core.schema.loss;

import org.jspecify.annotations.NullMarked;
