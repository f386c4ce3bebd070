/// Forms of PostgreSQL statements that keep a table in use while they run, and where they stand in a script.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.ddl.safe;

import org.jspecify.annotations.NullMarked;
