/// Diagrams in notations that other programs draw. Names and notes of a schema are data: none of them can
/// become syntax of the notation.
@NullMarked
package dev.drydock.core.schema.erd.text;

import org.jspecify.annotations.NullMarked;
