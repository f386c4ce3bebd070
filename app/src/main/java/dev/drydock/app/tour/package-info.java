/// The tour: drives the real window without a display, over a real server, and leaves pictures and figures.
@NullMarked
package dev.drydock.app.tour;

import org.jspecify.annotations.NullMarked;
