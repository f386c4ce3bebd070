/// What rules share about plans that tell how each table is accessed: accesses, how many rows they touch, which
/// table an alias stands for, and keys to add.
@NullMarked
package dev.drydock.core.plan.advice.table;

import org.jspecify.annotations.NullMarked;
