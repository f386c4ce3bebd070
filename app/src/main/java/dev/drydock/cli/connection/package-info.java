/// Which database, profile and workspace a command works on.
@NullMarked
package dev.drydock.cli.connection;

import org.jspecify.annotations.NullMarked;
