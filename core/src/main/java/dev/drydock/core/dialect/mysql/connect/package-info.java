/// MariaDB and MySQL: reading of URLs, the driver's configuration, connections, faults, the stepwise test.
@NullMarked
package dev.drydock.core.dialect.mysql.connect;

import org.jspecify.annotations.NullMarked;
