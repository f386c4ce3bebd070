/// The catalog of one database as the schema panel holds it: names filed for the tree, and the reads it is made
/// of. Draws nothing.
@NullMarked
package dev.drydock.app.panel.schema.catalog;

import org.jspecify.annotations.NullMarked;
