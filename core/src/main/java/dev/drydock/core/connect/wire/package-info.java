/// What lies under a driver: the sockets it uses, seen and, if need be, cut by us. Drivers make our socket
/// factories by their class name, which is a constant; what the factories need is handed over beside it. No
/// DBMS is known here.
@NullMarked
package dev.drydock.core.connect.wire;

import org.jspecify.annotations.NullMarked;
