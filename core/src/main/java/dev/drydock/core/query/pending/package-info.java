/// What an open transaction has done so far: facts for those who will end it.
@NullMarked
package dev.drydock.core.query.pending;

import org.jspecify.annotations.NullMarked;
