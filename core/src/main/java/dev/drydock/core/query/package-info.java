/// Runs statements and scripts on a connection bound to one tab, streams results to a disk spool, cancels, exports.
@NullMarked
package dev.drydock.core.query;

import org.jspecify.annotations.NullMarked;
