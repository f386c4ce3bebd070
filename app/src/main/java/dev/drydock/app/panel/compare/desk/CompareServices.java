package dev.drydock.app.panel.compare.desk;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.Loan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.fault.FaultReader;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the compare panel works with.
///
/// @param fx runs work on the FX thread
/// @param lender gives connections for reading
/// @param ports of a dialect by its id; empty where schemas are not compared
/// @param desk runs scripts
/// @param saver asks where to save
public record CompareServices(
        Jobs jobs,
        Executor fx,
        Executor background,
        Loan.Lender lender,
        ProfileSource profiles,
        Function<String, Optional<Ports>> ports,
        ApplyDesk desk,
        Saver saver,
        Consumer<Destination> go) {
    /// @param name of the DBMS
    public record Ports(String name, StructurePorts structure, Syntax syntax, FaultReader faults) {}

    /// The stored profiles. Blocks.
    @FunctionalInterface
    public interface ProfileSource {
        List<ConnectionProfile> list() throws FaultException;
    }
}
