/// Idle transactions and the end of the process, looked at from the server.
@NullMarked
package dev.drydock.core.query.leave;

import org.jspecify.annotations.NullMarked;
