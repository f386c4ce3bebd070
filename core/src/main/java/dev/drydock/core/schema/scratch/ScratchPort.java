package dev.drydock.core.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Port: throw-away databases of one DBMS. Blocks.
public interface ScratchPort {
    /// A database of its own on this machine, asking nobody.
    ///
    /// @param folder for its files; made when missing, private
    /// @param major the version that is wanted; the nearest there is is taken
    ScratchStart local(Path folder, OptionalInt major) throws FaultException, InterruptedException;

    /// The same server, another database.
    ///
    /// @param server where the user may create databases
    /// @param admin an open session on it
    /// @param name not yet taken
    ConnectionProfile create(ConnectionProfile server, Connection admin, String name) throws SQLException;

    void drop(Connection admin, String name) throws SQLException;

    /// Names of databases on that server that begin with `prefix`, sorted.
    List<String> named(Connection admin, String prefix) throws SQLException;

    /// A statement that makes what a script took for granted outside its database, such as a role. Run only on
    /// a server that is thrown away as a whole.
    ///
    /// @param refused what the script's statement met
    Optional<String> assumed(SQLException refused);
}
