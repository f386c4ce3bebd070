/// The pool panel put into any of its states, for pictures, and driven on a real server.
@NullMarked
package dev.drydock.app.panel.pool;

import org.jspecify.annotations.NullMarked;
