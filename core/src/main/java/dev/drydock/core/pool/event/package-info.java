/// What happened to a pool, newest events kept in memory.
@NullMarked
package dev.drydock.core.pool.event;

import org.jspecify.annotations.NullMarked;
