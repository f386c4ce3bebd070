/// The server's side of pools: sessions and room from `pg_stat_activity` and the settings, and the search for a
/// pooler in between.
@NullMarked
package dev.drydock.core.dialect.postgres.pool;

import org.jspecify.annotations.NullMarked;
