package dev.drydock.core.connect.tunnel;

import java.nio.file.Path;
import java.util.Optional;

/// Whom the user's machine vouches for, in both directions.
///
/// @param hosts keys of servers
/// @param agent socket of the running agent, which proves who the user is
record SshTrust(KnownHosts hosts, Optional<Path> agent) {}
