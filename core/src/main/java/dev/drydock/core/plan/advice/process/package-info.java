/// Tips on time outside the steps: workers, compilation, planning, waiting, sending.
@NullMarked
package dev.drydock.core.plan.advice.process;

import org.jspecify.annotations.NullMarked;
