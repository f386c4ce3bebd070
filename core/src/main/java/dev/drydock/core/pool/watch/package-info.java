/// Looking at a pool while somebody watches.
///
/// A panel does this, on any thread, and closes what it got when it is hidden:
///
/// ```java
/// PoolWatch.Subscription watching = pools.watch(profileId).subscribe(snapshot -> fx.execute(() ->
/// model.show(snapshot)));
/// ```
///
/// The first subscriber starts one thread and one connection of its own to the server; the last one ends both.
/// Every 2 s each subscriber gets the same immutable [PoolSnapshot], on the watch's thread: hand it on and
/// return. A new subscriber gets the newest snapshot at once if there is one. [PoolWatch#recent] has the points
/// of the last 10 minutes; older ones are in [dev.drydock.core.workspace.pool.PoolHistory]. The server is asked
/// one statement per snapshot at most, bounded to 1.5 s on the server; after a failure it is asked less often.
@NullMarked
package dev.drydock.core.pool.watch;

import org.jspecify.annotations.NullMarked;
