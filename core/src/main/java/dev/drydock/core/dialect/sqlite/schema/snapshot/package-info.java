/// Reads the exact schema of a SQLite file out of the texts that SQLite keeps: no pragma tells of checks, names
/// of constraints, collations or conflict clauses.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema.snapshot;

import org.jspecify.annotations.NullMarked;
