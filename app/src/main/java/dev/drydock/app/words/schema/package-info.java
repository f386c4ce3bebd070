/// Changes of schemas in the user's words.
@NullMarked
package dev.drydock.app.words.schema;

import org.jspecify.annotations.NullMarked;
