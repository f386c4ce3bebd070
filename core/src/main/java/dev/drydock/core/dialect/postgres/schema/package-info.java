/// Reads the catalog of PostgreSQL behind a shield against planted objects. The queries are the resources
/// beside it; opening connections and faults live in the parent.
@NullMarked
package dev.drydock.core.dialect.postgres.schema;

import org.jspecify.annotations.NullMarked;
