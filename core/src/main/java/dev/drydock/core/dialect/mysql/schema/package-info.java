/// Reads the catalog of MariaDB and MySQL. The queries are the resources beside it; opening connections and
/// faults live in `connect`.
@NullMarked
package dev.drydock.core.dialect.mysql.schema;

import org.jspecify.annotations.NullMarked;
