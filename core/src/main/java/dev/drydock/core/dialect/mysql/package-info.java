/// MariaDB 10.6 and later, MySQL 5.7 and later, through one driver.
@NullMarked
package dev.drydock.core.dialect.mysql;

import org.jspecify.annotations.NullMarked;
