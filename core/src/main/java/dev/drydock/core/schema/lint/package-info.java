/// What is questionable in a schema, told from its snapshot alone. What a migration would do is not judged
/// here.
@NullMarked
package dev.drydock.core.schema.lint;

import org.jspecify.annotations.NullMarked;
