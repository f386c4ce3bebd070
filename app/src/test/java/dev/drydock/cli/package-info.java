/// The command line as a user meets it: a process of its own, real servers, bad input.
@NullMarked
package dev.drydock.cli;

import org.jspecify.annotations.NullMarked;
