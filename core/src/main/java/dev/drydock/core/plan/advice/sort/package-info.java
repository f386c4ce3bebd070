/// Tips on order and memory: sorts, hash tables, limits.
@NullMarked
package dev.drydock.core.plan.advice.sort;

import org.jspecify.annotations.NullMarked;
