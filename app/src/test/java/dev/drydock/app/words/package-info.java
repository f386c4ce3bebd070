/// Checks of the sentences themselves: each rule has one, and none is left with a gap.
@NullMarked
package dev.drydock.app.words;

import org.jspecify.annotations.NullMarked;
