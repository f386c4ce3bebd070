/// Changing a schema on paper: edits of tables as pure functions of a snapshot, which renames they amount to,
/// and the script from what is there to what was drafted. Runs nothing.
@NullMarked
package dev.drydock.core.schema.model;

import org.jspecify.annotations.NullMarked;
