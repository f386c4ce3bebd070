/// What the process reads from its surroundings, on the command line.
@NullMarked
package dev.drydock.cli.config;

import org.jspecify.annotations.NullMarked;
