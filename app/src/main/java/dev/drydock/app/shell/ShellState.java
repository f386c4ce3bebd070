package dev.drydock.app.shell;

import dev.drydock.app.nav.Place;
import dev.drydock.core.connect.resilience.BreakerState;
import java.util.Optional;

/// What the window around the panels shows.
///
/// @param mooring empty while no connection is chosen
/// @param resting the server of that connection, while it does not answer
record ShellState(
        Place place, Optional<Mooring> mooring, Optional<BreakerState> resting, Sheet sheet, boolean jobsOpen) {
    /// What lies over the panels.
    enum Sheet {
        NONE,
        PALETTE,
        /// The palette, for tables and views only.
        OPEN_OBJECT,
        HELP,
        CRASH,
        CHOICE,
        SECRET,
        UNLOCK
    }
}
