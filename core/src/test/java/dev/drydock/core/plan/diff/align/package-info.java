/// What two plans have in common, tested.
@NullMarked
package dev.drydock.core.plan.diff.align;

import org.jspecify.annotations.NullMarked;
