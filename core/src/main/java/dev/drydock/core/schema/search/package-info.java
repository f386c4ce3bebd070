/// Finding text in a snapshot beyond the names of its objects: columns, comments, definitions.
@NullMarked
package dev.drydock.core.schema.search;

import org.jspecify.annotations.NullMarked;
