/// How the bytes reach a server: certificates for TLS and an SSH tunnel, as the user gave them. Facts only; the
/// tunnel itself is opened in `connect.tunnel`.
@NullMarked
package dev.drydock.core.connect.route;

import org.jspecify.annotations.NullMarked;
