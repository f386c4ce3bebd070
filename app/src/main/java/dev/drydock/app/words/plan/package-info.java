/// Plans in the user's words.
@NullMarked
package dev.drydock.app.words.plan;

import org.jspecify.annotations.NullMarked;
