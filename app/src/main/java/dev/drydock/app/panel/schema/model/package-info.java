/// Changing a table in a form: the draft, the statements it amounts to while one types, and its way through the
/// guard.
@NullMarked
package dev.drydock.app.panel.schema.model;

import org.jspecify.annotations.NullMarked;
