package dev.drydock.core.schema.scratch;

import dev.drydock.core.fault.FaultException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/// Port: throw-away databases of one DBMS. Blocks.
public interface ScratchPort {
    /// A database of its own on this machine, asking nobody.
    ///
    /// @param major the version that is wanted; what there is is taken, and tells its version itself
    ScratchStart local(ScratchPlace place, OptionalInt major) throws FaultException, InterruptedException;

    /// How databases are made on a server that the user names; empty where there are no servers.
    Optional<ScratchServer> server();

    /// A statement that makes what a script took for granted outside its database, such as a role. Run only on
    /// a server that is thrown away as a whole.
    ///
    /// @param refused what the script's statement met
    Optional<String> assumed(SQLException refused);
}
