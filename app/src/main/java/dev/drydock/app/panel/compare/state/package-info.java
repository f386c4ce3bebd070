/// What the compare panel shows, as values: sides, the comparison, the tree of differences, the script. No
/// nodes, no connections.
@NullMarked
package dev.drydock.app.panel.compare.state;

import org.jspecify.annotations.NullMarked;
