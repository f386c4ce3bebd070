/// Tests of the data grid.
@NullMarked
package dev.drydock.app.kit.grid;

import org.jspecify.annotations.NullMarked;
