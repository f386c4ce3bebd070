/// Which node of one plan is which node of another. No numbers of plans are looked at, and nothing is judged.
@NullMarked
package dev.drydock.core.plan.diff.align;

import org.jspecify.annotations.NullMarked;
