/// What can be told before a statement runs, and of a read-only session.
@NullMarked
package dev.drydock.core.dialect.sqlite.safety;

import org.jspecify.annotations.NullMarked;
