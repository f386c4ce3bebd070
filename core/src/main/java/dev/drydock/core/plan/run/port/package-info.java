/// What a dialect fills so that a plan can be asked for: the words of EXPLAIN, the settings of a session, and
/// what a rollback cannot undo. No order of steps lives here.
@NullMarked
package dev.drydock.core.plan.run.port;

import org.jspecify.annotations.NullMarked;
