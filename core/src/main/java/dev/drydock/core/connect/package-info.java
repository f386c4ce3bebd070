/// From "I have a URL" to an open connection: profiles, environments, reading of URLs into our own record, the
/// stepwise connection test, and the ports a dialect fills. Pools live in `pool`.
@NullMarked
package dev.drydock.core.connect;

import org.jspecify.annotations.NullMarked;
