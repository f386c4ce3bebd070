/// TLS as we judge it, on files made by the JDK's own tools.
@NullMarked
package dev.drydock.core.connect.tls;

import org.jspecify.annotations.NullMarked;
