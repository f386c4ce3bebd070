package dev.drydock.core.workspace;

import dev.drydock.core.connect.ConnectionProfile;
import java.time.Instant;
import java.util.Optional;

/// A profile as the workspace keeps it.
///
/// @param folder where the user filed it, parts separated by `/`; `""` = top level
public record StoredProfile(ConnectionProfile profile, String folder, Optional<Instant> lastUsed) {}
