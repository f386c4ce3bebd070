/// The fault matrix: what a user's session does in each situation when each kind of trouble comes, on real
/// servers, with a look at the server's side.
@NullMarked
package dev.drydock.core.query.matrix;

import org.jspecify.annotations.NullMarked;
