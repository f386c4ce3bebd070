package dev.drydock.core.connect;

/// How much of TLS is demanded, with libpq's meanings.
public enum TlsMode {
    DISABLE,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL
}
