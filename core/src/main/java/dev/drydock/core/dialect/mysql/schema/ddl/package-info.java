/// The SQL that turns one MariaDB or MySQL schema into another.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.ddl;

import org.jspecify.annotations.NullMarked;
