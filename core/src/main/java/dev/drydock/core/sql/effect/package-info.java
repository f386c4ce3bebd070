/// What a dialect needs to read a statement's effects from its tokens. The verbs themselves are each dialect's
/// own.
@NullMarked
package dev.drydock.core.sql.effect;

import org.jspecify.annotations.NullMarked;
