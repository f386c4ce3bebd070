/// What exists in a database: names first, in few set-based catalog queries, details of one object when asked.
/// Holds the values, the port a dialect fills and the in-memory filter over names. Catalog SQL lives with the
/// dialects; nothing here changes a database.
@NullMarked
package dev.drydock.core.schema;

import org.jspecify.annotations.NullMarked;
