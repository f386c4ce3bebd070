/// Where one can go: places, destinations, and the connection one stands on. No nodes, no text.
@NullMarked
package dev.drydock.app.nav;

import org.jspecify.annotations.NullMarked;
