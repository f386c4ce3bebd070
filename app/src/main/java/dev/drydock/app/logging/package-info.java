/// Where Drydock's own log goes: one private file per user, warnings and worse, never SQL or values.
@NullMarked
package dev.drydock.app.logging;

import org.jspecify.annotations.NullMarked;
