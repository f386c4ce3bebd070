/// Pools on the command line: watching one, and how large it should be.
@NullMarked
package dev.drydock.cli.pool;

import org.jspecify.annotations.NullMarked;
