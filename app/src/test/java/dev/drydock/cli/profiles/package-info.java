/// Profiles on the command line: made, changed, taken over, handed on.
@NullMarked
package dev.drydock.cli.profiles;

import org.jspecify.annotations.NullMarked;
