/// Leaving nothing behind: transactions that nobody uses any more, and the end of the process.
@NullMarked
package dev.drydock.core.query.leave;

import org.jspecify.annotations.NullMarked;
