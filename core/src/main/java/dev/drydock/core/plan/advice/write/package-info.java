/// Tips on changing rows: triggers, keys, the log.
@NullMarked
package dev.drydock.core.plan.advice.write;

import org.jspecify.annotations.NullMarked;
