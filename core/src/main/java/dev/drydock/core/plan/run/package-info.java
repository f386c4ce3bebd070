/// Asking a server for the plan of a statement, on a connection beside the tab's own and always rolled back.
/// What the plan says is read elsewhere.
@NullMarked
package dev.drydock.core.plan.run;

import org.jspecify.annotations.NullMarked;
