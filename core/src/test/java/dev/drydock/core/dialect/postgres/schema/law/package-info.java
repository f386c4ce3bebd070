/// Schemas that become one another on real servers, judged by the server's own dump.
@NullMarked
package dev.drydock.core.dialect.postgres.schema.law;

import org.jspecify.annotations.NullMarked;
