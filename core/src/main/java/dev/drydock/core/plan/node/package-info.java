/// One step of a plan: what it is, what was expected of it and what it did. No arithmetic over several nodes.
@NullMarked
package dev.drydock.core.plan.node;

import org.jspecify.annotations.NullMarked;
