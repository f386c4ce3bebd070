/// Long texts that change a little at a time: what changed between two of them, how they are packed, and how
/// they are kept as a base and its edits. Knows nothing of tabs.
@NullMarked
package dev.drydock.core.workspace.text;

import org.jspecify.annotations.NullMarked;
