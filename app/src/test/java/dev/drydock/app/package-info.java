/// Tests of the composition root.
@NullMarked
package dev.drydock.app;

import org.jspecify.annotations.NullMarked;
