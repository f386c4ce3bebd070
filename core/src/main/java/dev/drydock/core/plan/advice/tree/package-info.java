/// A plan as a tree that is looked around in: what stands above, below and between, in constant time.
@NullMarked
package dev.drydock.core.plan.advice.tree;

import org.jspecify.annotations.NullMarked;
