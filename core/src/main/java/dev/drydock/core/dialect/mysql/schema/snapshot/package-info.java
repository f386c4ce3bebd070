/// Reads a whole MariaDB or MySQL database into the exact model, from `information_schema`, and from
/// `SHOW CREATE` for the few facts that are told nowhere else.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.snapshot;

import org.jspecify.annotations.NullMarked;
