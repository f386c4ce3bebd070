/// What pools were like, kept in the workspace.
@NullMarked
package dev.drydock.core.workspace.pool;

import org.jspecify.annotations.NullMarked;
