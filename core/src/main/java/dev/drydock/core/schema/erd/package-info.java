/// What an entity-relationship diagram says of a schema: entities, relations, those that are only inferred, and
/// the part of them that is in focus. Where they stand is `layout`, how they look `picture`, other notations
/// `text`.
@NullMarked
package dev.drydock.core.schema.erd;

import org.jspecify.annotations.NullMarked;
