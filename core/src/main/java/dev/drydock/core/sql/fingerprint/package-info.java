/// Statements without their literals: what makes two runs the same statement.
@NullMarked
package dev.drydock.core.sql.fingerprint;

import org.jspecify.annotations.NullMarked;
