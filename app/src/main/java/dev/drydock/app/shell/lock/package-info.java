/// The lock of a connection in the window: the chip in the top bar and the question for a reason.
@NullMarked
package dev.drydock.app.shell.lock;

import org.jspecify.annotations.NullMarked;
