/// The profiles under their environments, searchable.
@NullMarked
package dev.drydock.app.panel.connections.list;

import org.jspecify.annotations.NullMarked;
