/// Results on disk: the spool folder, the files in it, and how pages and values are read back while a result
/// grows. Where rows come from is not known here.
@NullMarked
package dev.drydock.core.query.result;

import org.jspecify.annotations.NullMarked;
