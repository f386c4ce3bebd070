/// Passwords and keys in memory (wiped after use) and the port of the places that keep them.
@NullMarked
package dev.drydock.core.secrets;

import org.jspecify.annotations.NullMarked;
