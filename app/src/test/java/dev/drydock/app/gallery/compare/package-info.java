/// The compare panel for the gallery.
@NullMarked
package dev.drydock.app.gallery.compare;

import org.jspecify.annotations.NullMarked;
