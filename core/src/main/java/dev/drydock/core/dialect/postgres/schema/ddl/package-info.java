/// The statements that turn one PostgreSQL schema into another, and which of them must wait for which.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.ddl;

import org.jspecify.annotations.NullMarked;
