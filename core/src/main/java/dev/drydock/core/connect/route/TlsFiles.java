package dev.drydock.core.connect.route;

import java.nio.file.Path;
import java.util.Optional;

/// Certificate files of one profile; contents are read when a connection opens, never kept.
///
/// @param authorities PEM with the certificates of the authorities to trust instead of the platform's
/// @param certificate PEM with the client's certificate chain, leaf first
/// @param key PEM or DER with the client's private key (PKCS#8); its passphrase is a secret of the profile
public record TlsFiles(Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key) {
    public static final TlsFiles NONE = new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty());
}
