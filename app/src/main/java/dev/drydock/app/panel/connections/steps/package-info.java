/// The stepwise test of what stands in the form.
@NullMarked
package dev.drydock.app.panel.connections.steps;

import org.jspecify.annotations.NullMarked;
