/// Tips on reading tables: whole, by an index, by bitmaps.
@NullMarked
package dev.drydock.core.plan.advice.scan;

import org.jspecify.annotations.NullMarked;
