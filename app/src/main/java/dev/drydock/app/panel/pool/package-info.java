/// Place of the pool and health panel: pools, sessions, locks, checks.
@NullMarked
package dev.drydock.app.panel.pool;

import org.jspecify.annotations.NullMarked;
