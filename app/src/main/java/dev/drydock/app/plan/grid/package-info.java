/// Tables over the nodes of a plan: the tree with its bars, the times, the sums.
@NullMarked
package dev.drydock.app.plan.grid;

import org.jspecify.annotations.NullMarked;
