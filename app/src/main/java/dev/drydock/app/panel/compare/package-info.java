/// Two schemas side by side, what differs, the script that makes one like the other, and its way to the
/// database.
@NullMarked
package dev.drydock.app.panel.compare;

import org.jspecify.annotations.NullMarked;
