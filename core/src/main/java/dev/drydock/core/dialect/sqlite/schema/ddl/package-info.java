/// Writes the statements that turn one schema of SQLite into another: ALTER TABLE where SQLite has it, else the
/// table is made anew and its rows are carried over.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema.ddl;

import org.jspecify.annotations.NullMarked;
