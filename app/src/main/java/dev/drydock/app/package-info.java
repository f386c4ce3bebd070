/// The composition root of the JavaFX client: the start of the process and the one place that sees every panel.
@NullMarked
package dev.drydock.app;

import org.jspecify.annotations.NullMarked;
