@NullMarked
package dev.drydock.core.schema.source;

import org.jspecify.annotations.NullMarked;
