/// What a dialect offers to the exact model of a schema. The object browser's port is
/// [dev.drydock.core.schema.SchemaReader].
@NullMarked
package dev.drydock.core.schema.port;

import org.jspecify.annotations.NullMarked;
