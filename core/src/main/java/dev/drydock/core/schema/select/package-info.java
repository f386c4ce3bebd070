/// A part of a difference that can be carried out alone: what has to come along with what, and the schema that
/// results. Knows no SQL.
@NullMarked
package dev.drydock.core.schema.select;

import org.jspecify.annotations.NullMarked;
