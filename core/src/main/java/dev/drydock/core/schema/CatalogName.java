package dev.drydock.core.schema;

import java.util.Optional;

/// A database of the server, or an attached file.
///
/// @param owner `""` where databases have none
/// @param current the one this connection is in; a dialect may be able to look into this one only
/// @param connectable false when the server or the role's rights forbid a connection
/// @param template meant to be copied, not used
public record CatalogName(
        String name,
        String owner,
        String encoding,
        boolean current,
        boolean connectable,
        boolean template,
        Optional<String> comment) {}
