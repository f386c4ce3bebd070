/// The form of a profile as nodes: six fields in sight, the rest under "Advanced".
@NullMarked
package dev.drydock.app.panel.connections.pane;

import org.jspecify.annotations.NullMarked;
