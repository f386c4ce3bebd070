/// What a query tab is and does, without nodes: its connection, the guard's review of what is to run, the run,
/// its messages and results, the text that survives a kill.
@NullMarked
package dev.drydock.app.panel.query.tab;

import org.jspecify.annotations.NullMarked;
