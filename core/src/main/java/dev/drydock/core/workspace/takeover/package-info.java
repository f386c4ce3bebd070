/// Stores what an import brought, one profile at a time, under names that are free.
@NullMarked
package dev.drydock.core.workspace.takeover;

import org.jspecify.annotations.NullMarked;
