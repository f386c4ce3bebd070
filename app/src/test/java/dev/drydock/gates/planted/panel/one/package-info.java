/// Planted violations that the gates must catch.
@NullMarked
package dev.drydock.gates.planted.panel.one;

import org.jspecify.annotations.NullMarked;
