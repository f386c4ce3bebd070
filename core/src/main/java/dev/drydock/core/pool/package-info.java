/// Pools of connections for Drydock's own reading, one per profile, on HikariCP.
///
/// - [dev.drydock.core.pool.Pools] has the pool of a profile and makes it when it is first needed.
/// - [dev.drydock.core.pool.ConnectionPool] lends ([dev.drydock.core.pool.lease.Lease]), and is told what to
/// do: evict, suspend, resume, resize. Every act is in the audit journal.
/// - [dev.drydock.core.pool.watch.PoolWatch] is what a panel subscribes to: an immutable
///   [dev.drydock.core.pool.watch.PoolSnapshot] every 2 s, and nothing is asked of a server while nobody
///   watches.
/// - [dev.drydock.core.pool.settings.PoolRules] turns what the user asked for into what is in force.
/// - [dev.drydock.core.pool.advice.Sizing] says how large a pool should be, with its numbers.
/// - [dev.drydock.core.pool.server.ServerView] is the port through which a dialect shows the server's side.
///
/// What does not live here: connections that belong to a query tab for their whole life.
@NullMarked
package dev.drydock.core.pool;

import org.jspecify.annotations.NullMarked;
