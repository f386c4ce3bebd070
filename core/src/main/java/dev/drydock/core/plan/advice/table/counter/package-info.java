/// Tips that need what the server counted or warned of beside the plan.
@NullMarked
package dev.drydock.core.plan.advice.table.counter;

import org.jspecify.annotations.NullMarked;
