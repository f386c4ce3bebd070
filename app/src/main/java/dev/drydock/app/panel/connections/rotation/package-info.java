/// Changing the password of a login on its server and where it is kept, in one act.
@NullMarked
package dev.drydock.app.panel.connections.rotation;

import org.jspecify.annotations.NullMarked;
