/// How large a pool should be, with the numbers behind it.
@NullMarked
package dev.drydock.core.pool.advice;

import org.jspecify.annotations.NullMarked;
