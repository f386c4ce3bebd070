/// PostgreSQL 12 to 18.
@NullMarked
package dev.drydock.core.dialect.postgres;

import org.jspecify.annotations.NullMarked;
