/// Where the two sides of a comparison come from, besides a live database: snapshot files, files and folders
/// of SQL.
@NullMarked
package dev.drydock.core.schema.source;

import org.jspecify.annotations.NullMarked;
