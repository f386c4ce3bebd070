/// The cards of the pool panel: each shows one side of a snapshot, and is given the next one every two seconds.
@NullMarked
package dev.drydock.app.panel.pool.board;

import org.jspecify.annotations.NullMarked;
