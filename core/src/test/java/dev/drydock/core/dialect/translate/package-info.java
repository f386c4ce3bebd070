/// Schemas of one DBMS loaded on the server of another.
@NullMarked
package dev.drydock.core.dialect.translate;

import org.jspecify.annotations.NullMarked;
