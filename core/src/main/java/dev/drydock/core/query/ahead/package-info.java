/// Questions about a session that leave it as it was: what a statement would touch, what read-only holds.
@NullMarked
package dev.drydock.core.query.ahead;

import org.jspecify.annotations.NullMarked;
