/// The user's own history of plans, as the panels reach it.
@NullMarked
package dev.drydock.app.plan.keep;

import org.jspecify.annotations.NullMarked;
