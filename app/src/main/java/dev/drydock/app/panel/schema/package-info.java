/// The schema browser: names first, in a tree with a filter; the details of one object when it is chosen. Reads
/// catalogs on a connection of its own, never user tables.
@NullMarked
package dev.drydock.app.panel.schema;

import org.jspecify.annotations.NullMarked;
