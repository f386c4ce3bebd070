/// The tree of differences: both sides in one table, with what is chosen.
@NullMarked
package dev.drydock.app.panel.compare.tree;

import org.jspecify.annotations.NullMarked;
