/// Tips on work that is done again and again: nested loops, subqueries, common table expressions.
@NullMarked
package dev.drydock.core.plan.advice.join;

import org.jspecify.annotations.NullMarked;
