/// Which of the elements that went and came may be one under another name, with the evidence for it. Nothing is
/// ever renamed by these guesses alone.
@NullMarked
package dev.drydock.core.schema.diff.proposal;

import org.jspecify.annotations.NullMarked;
