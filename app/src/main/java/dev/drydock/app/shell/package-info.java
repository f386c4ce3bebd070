/// The window around the panels: environment strip, top bar, sidebar, status bar, palette.
@NullMarked
package dev.drydock.app.shell;

import org.jspecify.annotations.NullMarked;
