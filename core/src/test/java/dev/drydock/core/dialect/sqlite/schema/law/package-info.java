/// apply(diff(A, B)) to A is B, judged by SQLite itself.
@NullMarked
package dev.drydock.core.dialect.sqlite.schema.law;

import org.jspecify.annotations.NullMarked;
