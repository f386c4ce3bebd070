/// What the connections panel shows, and the board that holds it. No nodes.
@NullMarked
package dev.drydock.app.panel.connections.state;

import org.jspecify.annotations.NullMarked;
