/// Tips on conditions: what hides a column from an index, what is decided too late.
@NullMarked
package dev.drydock.core.plan.advice.filter;

import org.jspecify.annotations.NullMarked;
