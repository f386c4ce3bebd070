/// Tests of the bridge between jobs and the window.
@NullMarked
package dev.drydock.app.jobs;

import org.jspecify.annotations.NullMarked;
