/// MariaDB's and MySQL's side of translating a schema.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.translate;

import org.jspecify.annotations.NullMarked;
