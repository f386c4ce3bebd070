/// Plain text, whatever it holds.
@NullMarked
package dev.drydock.core.text;

import org.jspecify.annotations.NullMarked;
