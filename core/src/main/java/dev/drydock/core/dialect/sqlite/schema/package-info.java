/// Reads the catalog of a SQLite file and of what is attached to it. The queries are the resources beside it;
/// opening files and faults live in the parent.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema;

import org.jspecify.annotations.NullMarked;
