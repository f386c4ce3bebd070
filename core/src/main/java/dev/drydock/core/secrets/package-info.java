/// Passwords and keys in memory (wiped after use), the port of the places that keep them, and the mask that
/// takes them out of texts. Which profile keeps its secrets where is decided in `core.credential`.
@NullMarked
package dev.drydock.core.secrets;

import org.jspecify.annotations.NullMarked;
