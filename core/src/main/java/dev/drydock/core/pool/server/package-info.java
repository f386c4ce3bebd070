/// The server's side of our connections: sessions, room, and whether a pooler stands in between. A dialect
/// fills [ServerView].
@NullMarked
package dev.drydock.core.pool.server;

import org.jspecify.annotations.NullMarked;
