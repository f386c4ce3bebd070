/// Throw-away databases of PostgreSQL.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.scratch;

import org.jspecify.annotations.NullMarked;
