/// Where the entities of a diagram stand and which way its relations run, by Eclipse ELK. All lengths are
/// pixels at full size, y downwards.
@NullMarked
package dev.drydock.core.schema.erd.layout;

import org.jspecify.annotations.NullMarked;
