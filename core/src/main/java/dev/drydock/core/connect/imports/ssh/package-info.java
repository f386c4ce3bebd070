/// OpenSSH's client configuration: which SSH server a name means, and how it is reached. Nothing in it is run.
@NullMarked
package dev.drydock.core.connect.imports.ssh;

import org.jspecify.annotations.NullMarked;
