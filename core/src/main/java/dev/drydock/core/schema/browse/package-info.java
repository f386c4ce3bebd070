/// Looking at one element of a snapshot: under which key it is there, all that belongs to it, what it needs and
/// what needs it. Reads nothing by itself.
@NullMarked
package dev.drydock.core.schema.browse;

import org.jspecify.annotations.NullMarked;
