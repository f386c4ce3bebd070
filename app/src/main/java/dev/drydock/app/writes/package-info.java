/// Running schema scripts of this window on real servers.
@NullMarked
package dev.drydock.app.writes;

import org.jspecify.annotations.NullMarked;
