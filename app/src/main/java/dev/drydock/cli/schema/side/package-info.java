/// Where a command takes a schema from: a live database, a snapshot, a folder of SQL.
@NullMarked
package dev.drydock.cli.schema.side;

import org.jspecify.annotations.NullMarked;
