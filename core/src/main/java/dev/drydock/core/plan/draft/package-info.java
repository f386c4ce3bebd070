/// Plans while a reader builds them.
@NullMarked
package dev.drydock.core.plan.draft;

import org.jspecify.annotations.NullMarked;
