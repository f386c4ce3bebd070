/// Who confirms: a fresh proof, good for one statement or script.
@NullMarked
package dev.drydock.core.guard.proof;

import org.jspecify.annotations.NullMarked;
