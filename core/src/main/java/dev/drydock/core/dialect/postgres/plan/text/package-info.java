/// The text format, read by its indentation.
@NullMarked
package dev.drydock.core.dialect.postgres.plan.text;

import org.jspecify.annotations.NullMarked;
