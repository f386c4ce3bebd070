/// Tests of commands and the palette.
@NullMarked
package dev.drydock.app.command;

import org.jspecify.annotations.NullMarked;
