/// The statements that rename PostgreSQL elements, in an order in which each name is free when it is taken.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.ddl.rename;

import org.jspecify.annotations.NullMarked;
