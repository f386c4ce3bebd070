/// What a user asked of a pool, what is in force, and why the two differ.
@NullMarked
package dev.drydock.core.pool.settings;

import org.jspecify.annotations.NullMarked;
