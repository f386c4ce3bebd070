package dev.drydock.core.connect.probe;

/// Something a step found out. Several facts of one kind may follow each other.
public record Fact(Kind kind, String value) {
    /// What `value` is.
    public enum Kind {
        /// an IP address the name resolved to
        ADDRESS,
        /// the address that answered
        CONNECTED_TO,
        /// the SSH server that leads to the target
        SSH_HOST,
        /// protocol and cipher, `""` when the connection is in clear
        TLS,
        CERTIFICATE_SUBJECT,
        /// an alternative name of the certificate: a host or an address
        CERTIFICATE_NAME,
        CERTIFICATE_ISSUER,
        /// ISO-8601 instant
        CERTIFICATE_VALID_UNTIL,
        /// name of a [dev.drydock.core.connect.tls.TlsState.Verification]
        CERTIFICATE_VERIFIED,
        /// name of a [dev.drydock.core.connect.tls.TlsState.Expiry], when it is worth a word
        CERTIFICATE_EXPIRY,
        VERSION,
        ROLE,
        TIME_ZONE,
        /// `true` for an administrator of the whole server
        ADMINISTRATOR,
        /// `true` when nothing can be written: a standby, a read-only default, a read-only file
        READ_ONLY,
        /// bytes
        FILE_SIZE
    }
}
