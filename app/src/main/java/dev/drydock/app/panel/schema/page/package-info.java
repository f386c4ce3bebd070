/// The page of one object of a schema: its head, its facts as cards, who needs whom, rights, and the exact SQL.
@NullMarked
package dev.drydock.app.panel.schema.page;

import org.jspecify.annotations.NullMarked;
