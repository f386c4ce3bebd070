package dev.drydock.core.schema.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Port: throw-away databases on a server that somebody named and that holds others, too. Blocks.
public interface ScratchServer {
    /// The statement that makes an empty database, and the one that removes it.
    String create(String name);

    String drop(String name);

    /// Databases there whose names begin with `prefix`, sorted.
    ///
    /// @param admin an open session
    List<String> named(Connection admin, String prefix) throws SQLException;
}
