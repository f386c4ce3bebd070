/// The lease registry: every connection that a pool lends is a [Lease] that knows its borrower, since when,
/// what was sent last and what the server calls the session. The registry is the set of open sessions, each
/// pointing to its holder: nothing is looked up when a connection is borrowed or given back.
@NullMarked
package dev.drydock.core.pool.lease;

import org.jspecify.annotations.NullMarked;
