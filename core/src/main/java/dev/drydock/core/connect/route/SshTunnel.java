package dev.drydock.core.connect.route;

import java.nio.file.Path;
import java.util.Optional;

/// An SSH tunnel in front of a server. Host keys are always checked.
///
/// @param host the SSH server from which the database is reached
/// @param jump one hop before it
/// @param knownHosts empty = the user's own `~/.ssh/known_hosts`
public record SshTunnel(SshHop host, Optional<SshHop> jump, Optional<Path> knownHosts) {}
