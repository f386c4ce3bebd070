package dev.drydock.core.connect.url;

import java.util.Optional;
import java.util.function.Predicate;

/// The words that URLs of one DBMS are made of. Keys come folded: lower case, plain letters.
public interface UrlWords {
    /// Id of the dialect.
    String dialect();

    int defaultPort();

    /// Which database is meant when none is named; `""` for none.
    String defaultDatabase(String user);

    /// The key that a wrong demand on TLS is reported by.
    String tlsKey();

    /// Loads a class, names a file, runs a command, or leads to a host that is not shown.
    boolean isUnsafe(String key);

    /// Known, harmless and of no use here.
    boolean isIgnored(String key);

    Optional<Setting> setting(String key);

    /// What part of the address a key stands for, if any.
    Optional<Piece> piece(String key, String value);

    /// A setting that a profile may hold.
    ///
    /// @param flag its value is folded to lower case
    record Setting(String name, Predicate<String> accepts, boolean flag) {}

    /// @param name `host`, `port`, `dbname`, `user`, `password` or `tls`
    /// @param value for `tls` one of libpq's modes
    record Piece(String name, String value) {}
}
