/// The DDL texts that SQLite keeps in `sqlite_schema`, as words. What the words mean is told by `snapshot`.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema.text;

import org.jspecify.annotations.NullMarked;
