/// EXPLAIN on MariaDB and MySQL, and sessions that plan as another does.
@NullMarked
package dev.drydock.core.dialect.mysql.plan.run;

import org.jspecify.annotations.NullMarked;
