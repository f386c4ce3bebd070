package dev.drydock.app.nav;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.ServerFacts;

/// The connection one stands on: what strip, badge, lock and window title show.
public sealed interface Standing {
    /// No connection chosen yet.
    record Nowhere() implements Standing {}

    /// @param readOnly the server refuses writes on the sessions opened for it
    record On(ConnectionProfile profile, ServerFacts facts, boolean readOnly) implements Standing {}
}
