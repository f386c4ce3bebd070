/// The compare panel in every state, and on real servers.
@NullMarked
package dev.drydock.app.panel.compare;

import org.jspecify.annotations.NullMarked;
