/// Selected cells as text for the clipboard: read from the spool, written in a format.
@NullMarked
package dev.drydock.app.panel.query.copy;

import org.jspecify.annotations.NullMarked;
