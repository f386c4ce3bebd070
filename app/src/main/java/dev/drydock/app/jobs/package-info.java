/// The bridge between core jobs and the window: the only way onto the FX thread, the list of jobs, the drawer.
@NullMarked
package dev.drydock.app.jobs;

import org.jspecify.annotations.NullMarked;
