/// Tips on what is done with the rows of tables: sorts, temporary tables, joins, subqueries.
@NullMarked
package dev.drydock.core.plan.advice.table.step;

import org.jspecify.annotations.NullMarked;
