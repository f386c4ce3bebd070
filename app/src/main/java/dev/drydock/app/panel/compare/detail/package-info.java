/// One object of a comparison: what changed in it, and its definition on both sides.
@NullMarked
package dev.drydock.app.panel.compare.detail;

import org.jspecify.annotations.NullMarked;
