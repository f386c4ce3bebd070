/// Throw-away databases of MariaDB and MySQL.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.scratch;

import org.jspecify.annotations.NullMarked;
