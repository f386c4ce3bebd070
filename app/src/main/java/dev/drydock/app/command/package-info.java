/// The one list of commands that menu, palette, help and shortcuts are drawn from, and the keymap that runs
/// them.
@NullMarked
package dev.drydock.app.command;

import org.jspecify.annotations.NullMarked;
