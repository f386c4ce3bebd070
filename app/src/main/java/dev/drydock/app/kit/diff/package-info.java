/// Two texts side by side, line by line.
@NullMarked
package dev.drydock.app.kit.diff;

import org.jspecify.annotations.NullMarked;
