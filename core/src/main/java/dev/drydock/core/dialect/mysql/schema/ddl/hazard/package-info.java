/// What a clause of ALTER TABLE costs on MariaDB and MySQL: how the server goes about it, who waits, and what
/// can be lost. Knows texts and columns, writes no statements.
@NullMarked
package dev.drydock.core.dialect.mysql.schema.ddl.hazard;

import org.jspecify.annotations.NullMarked;
