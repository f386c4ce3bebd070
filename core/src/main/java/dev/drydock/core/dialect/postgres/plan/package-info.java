/// PostgreSQL's plans in all of its formats. Every format is brought to the names and shapes of the JSON format
/// (`explain.c`, versions 9.2 to 18), without the zeros and flags that the text format omits, so that one
/// statement gives one tree whatever the format.
@NullMarked
package dev.drydock.core.dialect.postgres.plan;

import org.jspecify.annotations.NullMarked;
