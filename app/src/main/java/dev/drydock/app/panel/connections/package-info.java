/// The connections panel: profiles by environment, the form, the stepwise test.
@NullMarked
package dev.drydock.app.panel.connections;

import org.jspecify.annotations.NullMarked;
