/// The diagram of a schema: entities, relations, what is in focus. Its node is ErdPane, told what to show by
/// ErdViewModel.
@NullMarked
package dev.drydock.app.panel.schema.erd;

import org.jspecify.annotations.NullMarked;
