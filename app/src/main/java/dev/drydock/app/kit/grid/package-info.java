/// The dense table for results of any size: lazy pages, an own range selection, copying. Knows rows and cells,
/// not where they come from.
@NullMarked
package dev.drydock.app.kit.grid;

import org.jspecify.annotations.NullMarked;
