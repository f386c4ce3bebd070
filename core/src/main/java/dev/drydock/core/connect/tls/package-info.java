/// TLS to a server, judged by us and not by a driver: what is demanded, whom to trust, what was agreed. Built
/// on the JDK's own TLS; knows no DBMS.
@NullMarked
package dev.drydock.core.connect.tls;

import org.jspecify.annotations.NullMarked;
