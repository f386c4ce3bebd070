/// The order of things that have one on MariaDB and MySQL, and how to get there with the fewest moves.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.ddl.order;

import org.jspecify.annotations.NullMarked;
