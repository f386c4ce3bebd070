/// Taking profiles over from other programs, preview first, and handing them on without their secrets.
@NullMarked
package dev.drydock.app.panel.connections.takeover;

import org.jspecify.annotations.NullMarked;
