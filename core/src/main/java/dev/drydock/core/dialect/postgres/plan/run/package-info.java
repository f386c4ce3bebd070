/// EXPLAIN on PostgreSQL, and sessions that plan as another does.
@NullMarked
package dev.drydock.core.dialect.postgres.plan.run;

import org.jspecify.annotations.NullMarked;
