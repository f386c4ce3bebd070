/// What the servers of MariaDB and MySQL show of a pool.
@NullMarked
package dev.drydock.core.dialect.mysql.pool;

import org.jspecify.annotations.NullMarked;
