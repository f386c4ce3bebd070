package dev.drydock.core.connect.route;

import java.util.Optional;

/// The way to a server.
///
/// @param tls files for TLS; [TlsFiles#NONE] trusts what the platform trusts and shows no certificate
/// @param tunnel empty = straight to the server
public record Route(TlsFiles tls, Optional<SshTunnel> tunnel) {
    /// Straight to the server, with the platform's certificates.
    public static final Route DIRECT = new Route(TlsFiles.NONE, Optional.empty());
}
