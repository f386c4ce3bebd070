/// Taking something out of the window: where to, and what became of it.
@NullMarked
package dev.drydock.app.kit.take;

import org.jspecify.annotations.NullMarked;
