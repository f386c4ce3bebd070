/// Random statements over whatever schema is there, and the laws that their plans obey.
@NullMarked
package dev.drydock.core.plan.random;

import org.jspecify.annotations.NullMarked;
