/// What the shell and a panel promise each other. One package per panel below; panels never import each other.
@NullMarked
package dev.drydock.app.panel;

import org.jspecify.annotations.NullMarked;
