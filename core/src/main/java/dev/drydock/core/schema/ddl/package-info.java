/// The SQL that turns one schema into another: the port that writes it, the script it makes, and the order of
/// operations. Which statement does what lives with the dialect; nothing here runs anything.
@NullMarked
package dev.drydock.core.schema.ddl;

import org.jspecify.annotations.NullMarked;
