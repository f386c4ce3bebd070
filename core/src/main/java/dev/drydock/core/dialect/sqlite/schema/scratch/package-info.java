/// Throw-away databases of SQLite.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema.scratch;

import org.jspecify.annotations.NullMarked;
