/// One way from a schema to a diagram's file.
@NullMarked
package dev.drydock.core.schema.erd.export;

import org.jspecify.annotations.NullMarked;
