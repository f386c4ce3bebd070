package dev.drydock.app.panel.query.keep;

import dev.drydock.core.fault.DbFault;

/// Something the user's own store refused. What is in the window stays as it is.
///
/// @param again tries once more what was refused
public record Trouble(What what, DbFault why, Runnable again) {
    /// What did not work.
    public enum What {
        TABS_NOT_READ,
        PROFILES_NOT_READ,
        NOT_REOPENED,
        NOT_CLOSED,
        /// Nothing typed takes the place of the stored text until that was read.
        TEXT_NOT_READ,
        /// What was typed is in this window only.
        NOT_SAVED,
        /// A statement ran, and the history or the audit journal lacks it.
        NOT_RECORDED
    }
}
