/// How a plan is looked at, whoever has it: the grid, the diagram, flames, times and sums over one state, and
/// what can be taken away from it. Panels put a [dev.drydock.app.plan.PlanPane] where they want it; reading a
/// plan is theirs.
@NullMarked
package dev.drydock.app.plan;

import org.jspecify.annotations.NullMarked;
