/// The demo: a PostgreSQL server of our own on this machine with the `harbour` data set and real trouble in it.
/// Here: unpacking, starting, loading, stopping. Not here: what front ends say about it, and the servers of the
/// tests.
@NullMarked
package dev.drydock.core.demo;

import org.jspecify.annotations.NullMarked;
