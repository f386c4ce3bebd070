/// Plans captured from real servers whose arithmetic was worked out by hand.
@NullMarked
package dev.drydock.core.plan.golden;

import org.jspecify.annotations.NullMarked;
