/// SQLite 3 files, through the bundled library.
@NullMarked
package dev.drydock.core.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
