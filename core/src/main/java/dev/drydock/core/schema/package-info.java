/// What exists in a database: names first, details when asked. Read by catalog queries of the dialect.
@NullMarked
package dev.drydock.core.schema;

import org.jspecify.annotations.NullMarked;
