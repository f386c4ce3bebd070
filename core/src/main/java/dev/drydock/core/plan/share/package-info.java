/// Plans that may leave the house: names and literals are replaced, shape and figures stay.
@NullMarked
package dev.drydock.core.plan.share;

import org.jspecify.annotations.NullMarked;
