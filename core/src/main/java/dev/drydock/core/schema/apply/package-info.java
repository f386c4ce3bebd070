/// Runs a migration script on a database: each statement as the guard judged it, group by group, written to the
/// journal before and after, with the fate of each statement told at the end. Writes no SQL of its own but the
/// frame of transactions.
@NullMarked
package dev.drydock.core.schema.apply;

import org.jspecify.annotations.NullMarked;
