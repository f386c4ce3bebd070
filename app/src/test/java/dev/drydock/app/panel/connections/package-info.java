/// Tests of the connections panel, and the stage on which its states are shown.
@NullMarked
package dev.drydock.app.panel.connections;

import org.jspecify.annotations.NullMarked;
