/// SQLite files: reading of paths and URLs, checks of the file, connections, faults.
@NullMarked
package dev.drydock.core.dialect.sqlite.connect;

import org.jspecify.annotations.NullMarked;
