/// EXPLAIN on SQLite.
@NullMarked
package dev.drydock.core.dialect.sqlite.plan.run;

import org.jspecify.annotations.NullMarked;
