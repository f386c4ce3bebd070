/// What each statement of a PostgreSQL script does to those who use the database while it runs, and what it
/// takes away: facts of the server by version, checked by tests that read its locks and file nodes.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.ddl.hazard;

import org.jspecify.annotations.NullMarked;
