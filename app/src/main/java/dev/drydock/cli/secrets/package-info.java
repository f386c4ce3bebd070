/// The commands that keep and change secrets. A secret comes from a prompt without echo, from standard input or
/// from a variable that is named, never from an argument, and is never printed.
@NullMarked
package dev.drydock.cli.secrets;

import org.jspecify.annotations.NullMarked;
