/// A network that misbehaves on request, between a client and a real server on loopback. Portable: sockets and
/// threads alone, no privileges.
@NullMarked
package dev.drydock.testing.fault;

import org.jspecify.annotations.NullMarked;
