/// Plans of the past in the plans panel: statements, the plans each had, which is held against which.
@NullMarked
package dev.drydock.app.panel.plan.seen;

import org.jspecify.annotations.NullMarked;
