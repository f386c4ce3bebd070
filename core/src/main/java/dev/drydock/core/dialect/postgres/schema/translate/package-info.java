/// PostgreSQL's side of translating a schema.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.translate;

import org.jspecify.annotations.NullMarked;
