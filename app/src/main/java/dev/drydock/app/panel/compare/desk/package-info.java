/// The work of the compare panel off the FX thread: reading sides, comparing, writing scripts, counting.
@NullMarked
package dev.drydock.app.panel.compare.desk;

import org.jspecify.annotations.NullMarked;
