/// Readers of what other database clients keep: connections with tunnels, TLS and folders, and hooks that run
/// programs, which are named and left out.
@NullMarked
package dev.drydock.core.connect.imports.client;

import org.jspecify.annotations.NullMarked;
