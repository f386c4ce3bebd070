/// A query tab put into any of its states, for pictures.
@NullMarked
package dev.drydock.app.panel.query.tab;

import org.jspecify.annotations.NullMarked;
