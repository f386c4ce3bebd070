package dev.drydock.app.panel.compare.state;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.time.Instant;
import java.util.Optional;

/// One side as it was read.
///
/// @param dbms the name of its DBMS
public record Side(SideChoice choice, String dbms, SchemaSnapshot snapshot, Instant readAt) {
    public String name() {
        return choice.name();
    }

    /// The database that a script can be run on.
    public Optional<ConnectionProfile> live() {
        return choice instanceof SideChoice.Live(var profile) ? Optional.of(profile) : Optional.empty();
    }
}
