/// The law of the schema model on real MariaDB and MySQL servers: apply(diff(A, B)) to A is B, and back.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.law;

import org.jspecify.annotations.NullMarked;
