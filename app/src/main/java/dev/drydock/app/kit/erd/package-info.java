/// Diagrams of schemas as pixels, without a window: for files and the command line.
@NullMarked
package dev.drydock.app.kit.erd;

import org.jspecify.annotations.NullMarked;
