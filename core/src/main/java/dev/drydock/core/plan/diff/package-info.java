/// What differs between two plans: which node of one is which node of the other, and the changes that matter.
/// Facts only; nothing is kept and nothing is said in words here.
@NullMarked
package dev.drydock.core.plan.diff;

import org.jspecify.annotations.NullMarked;
