/// What a panel lays over itself while it asks.
@NullMarked
package dev.drydock.app.kit.sheet;

import org.jspecify.annotations.NullMarked;
