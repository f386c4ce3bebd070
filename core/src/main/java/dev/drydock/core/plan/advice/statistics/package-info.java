/// Tips on what the planner believed, and on what it did well.
@NullMarked
package dev.drydock.core.plan.advice.statistics;

import org.jspecify.annotations.NullMarked;
