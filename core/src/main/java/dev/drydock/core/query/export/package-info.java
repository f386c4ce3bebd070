/// Results as files and streams: CSV, JSON, lines of JSON, a table of text. From the spool, or straight from a
/// server that writes CSV itself. Never changes a value.
@NullMarked
package dev.drydock.core.query.export;

import org.jspecify.annotations.NullMarked;
