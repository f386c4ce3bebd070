/// What the connections panel asks of the core: the port, and the one implementation that runs jobs, opens the
/// workspace and tests connections.
@NullMarked
package dev.drydock.app.panel.connections.desk;

import org.jspecify.annotations.NullMarked;
