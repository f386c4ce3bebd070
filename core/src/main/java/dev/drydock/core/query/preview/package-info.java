/// What is known of a statement before it runs, and of a read-only session while it lasts: facts with their
/// gaps. Nothing here is a guess.
@NullMarked
package dev.drydock.core.query.preview;

import org.jspecify.annotations.NullMarked;
