/// Writing the comment of an object or column: the text, then the exact statement through the guard.
@NullMarked
package dev.drydock.app.panel.schema.note;

import org.jspecify.annotations.NullMarked;
