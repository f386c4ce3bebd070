/// A schema of one DBMS as another would have it: a neutral form in the middle, a vocabulary of each dialect on
/// either side, and a list of what has no counterpart. No rows; nothing is run.
@NullMarked
package dev.drydock.core.schema.translate;

import org.jspecify.annotations.NullMarked;
