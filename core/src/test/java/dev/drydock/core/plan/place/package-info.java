/// Tests of where a plan's parts stand in its statement.
@NullMarked
package dev.drydock.core.plan.place;

import org.jspecify.annotations.NullMarked;
