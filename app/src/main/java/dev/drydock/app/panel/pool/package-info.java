/// The pool and health panel: the pool of a connection as it works, who holds it, what its server has room for,
/// and the acts on it. Checks of the server's health are not part of it yet.
@NullMarked
package dev.drydock.app.panel.pool;

import org.jspecify.annotations.NullMarked;
