/// The schema panel put into any of its states, for pictures, and what its parts promise.
@NullMarked
package dev.drydock.app.panel.schema;

import org.jspecify.annotations.NullMarked;
