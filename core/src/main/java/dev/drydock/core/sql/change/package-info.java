/// The shape of one statement that changes rows, from its tokens: which table, which rows. What is not exactly
/// one of the shapes known here is none.
@NullMarked
package dev.drydock.core.sql.change;

import org.jspecify.annotations.NullMarked;
