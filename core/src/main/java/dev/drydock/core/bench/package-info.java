/// Measures Drydock beside the vendor's own client, on the same server in the same run: only ratios mean
/// something on a busy machine. Prints nothing.
@NullMarked
package dev.drydock.core.bench;

import org.jspecify.annotations.NullMarked;
