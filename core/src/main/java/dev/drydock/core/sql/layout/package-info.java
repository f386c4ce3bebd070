/// Laying SQL text out anew: blanks and line breaks change, tokens, comments and literals never do.
@NullMarked
package dev.drydock.core.sql.layout;

import org.jspecify.annotations.NullMarked;
