/// Plans that were seen, kept in the workspace. What they mean is not known here: a plan is its figures and
/// some bytes.
@NullMarked
package dev.drydock.core.workspace.plan;

import org.jspecify.annotations.NullMarked;
