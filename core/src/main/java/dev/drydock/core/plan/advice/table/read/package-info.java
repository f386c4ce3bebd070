/// Tips on how rows of one table are found.
@NullMarked
package dev.drydock.core.plan.advice.table.read;

import org.jspecify.annotations.NullMarked;
