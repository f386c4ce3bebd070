/// Queries on MariaDB and MySQL, both real.
@NullMarked
package dev.drydock.core.query.mysql;

import org.jspecify.annotations.NullMarked;
