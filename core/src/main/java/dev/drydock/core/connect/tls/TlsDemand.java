package dev.drydock.core.connect.tls;

import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.secrets.SecretSource;

/// What one connection asks of TLS.
///
/// @param host whom the certificate must name: the server itself, also behind a tunnel
/// @param files [TlsFiles#NONE] trusts what the platform trusts and shows no certificate
/// @param secrets asked for the passphrase of the key
public record TlsDemand(TlsMode mode, String host, TlsFiles files, SecretSource secrets) {
    /// The certificate is judged. With a file of authorities `REQUIRE` judges too, as libpq does (manual
    /// 34.19.1).
    boolean judged() {
        return mode == TlsMode.VERIFY_CA || named() || (mode == TlsMode.REQUIRE && ownAuthorities());
    }

    /// The certificate must name the host.
    boolean named() {
        return mode == TlsMode.VERIFY_FULL;
    }

    private boolean ownAuthorities() {
        return files.authorities().isPresent();
    }

    /// Without TLS there is no connection.
    public boolean demanded() {
        return mode != TlsMode.DISABLE && mode != TlsMode.PREFER;
    }
}
