/// The workspace's file: opening it, moving a damaged one aside, its schema and tables, and one way to read and
/// to write. What the rows mean is in `workspace`.
@NullMarked
package dev.drydock.core.workspace.store;

import org.jspecify.annotations.NullMarked;
