/// The stepwise test of a server: name, port, TLS, login, version, rights, each on its own. What a DBMS does
/// differently comes in as a `ServerDoor`.
@NullMarked
package dev.drydock.core.connect.probe.server;

import org.jspecify.annotations.NullMarked;
