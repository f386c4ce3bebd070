/// The command line: one command class per capability on the same core and the same guard as the window.
/// Results go to standard output, everything else to standard error. The only package that prints.
@NullMarked
package dev.drydock.cli;

import org.jspecify.annotations.NullMarked;
