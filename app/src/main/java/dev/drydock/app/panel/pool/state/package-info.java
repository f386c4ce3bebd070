/// What the pool panel shows, as values. No nodes, no text.
@NullMarked
package dev.drydock.app.panel.pool.state;

import org.jspecify.annotations.NullMarked;
