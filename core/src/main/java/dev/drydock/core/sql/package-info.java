/// Reading SQL text without a server: tokens, statements of a script, what a statement does. Rules that differ
/// by DBMS come in as values; no parser of a whole grammar lives here.
@NullMarked
package dev.drydock.core.sql;

import org.jspecify.annotations.NullMarked;
