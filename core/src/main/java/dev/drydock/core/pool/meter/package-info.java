/// Measures of one pool: latency histograms and counters, and their names in a Micrometer registry.
@NullMarked
package dev.drydock.core.pool.meter;

import org.jspecify.annotations.NullMarked;
