/// The arithmetic of plans: what each node cost by itself, what share of the wall clock that was, how far the
/// planner was off. Every sum closes: the exclusive times of all nodes are the time of the root, within what
/// rounding hides.
@NullMarked
package dev.drydock.core.plan.measure;

import org.jspecify.annotations.NullMarked;
