/// Tests of what the panel asks of the core, on a real workspace.
@NullMarked
package dev.drydock.app.panel.connections.desk;

import org.jspecify.annotations.NullMarked;
