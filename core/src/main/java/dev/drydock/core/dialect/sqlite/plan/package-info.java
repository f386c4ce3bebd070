/// What `EXPLAIN QUERY PLAN` of SQLite tells, as the shell draws it or as rows.
@NullMarked
package dev.drydock.core.dialect.sqlite.plan;

import org.jspecify.annotations.NullMarked;
