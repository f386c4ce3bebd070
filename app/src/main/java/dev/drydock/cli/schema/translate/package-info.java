/// `schema translate`: a schema of one DBMS in the SQL of another.
@NullMarked
package dev.drydock.cli.schema.translate;

import org.jspecify.annotations.NullMarked;
