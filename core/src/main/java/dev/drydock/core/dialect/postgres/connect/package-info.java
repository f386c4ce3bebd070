/// PostgreSQL: reading of URLs, driver properties, connections, faults. Nothing else sees the driver's classes
/// for these.
@NullMarked
package dev.drydock.core.dialect.postgres.connect;

import org.jspecify.annotations.NullMarked;
