/// One class per command.
@NullMarked
package dev.drydock.cli.command;

import org.jspecify.annotations.NullMarked;
