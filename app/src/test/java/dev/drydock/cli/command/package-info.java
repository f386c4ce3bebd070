/// Tests of commands within the process.
@NullMarked
package dev.drydock.cli.command;

import org.jspecify.annotations.NullMarked;
