/// Plans that were seen, by statement and shape, and what they say together: which shape is new, and whether it
/// is worse. Kept in the workspace without literals.
@NullMarked
package dev.drydock.core.plan.history;

import org.jspecify.annotations.NullMarked;
