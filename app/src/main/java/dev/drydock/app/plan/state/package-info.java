/// What is shown of a plan, as values: the tree as numbers, the figures of each metric, what is chosen. No
/// nodes.
@NullMarked
package dev.drydock.app.plan.state;

import org.jspecify.annotations.NullMarked;
