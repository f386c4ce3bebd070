/// The exact snapshot of a whole schema in the schema panel: read when something asks for it, never by itself.
@NullMarked
package dev.drydock.app.panel.schema.whole;

import org.jspecify.annotations.NullMarked;
