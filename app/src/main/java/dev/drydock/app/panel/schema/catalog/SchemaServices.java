package dev.drydock.app.panel.schema.catalog;

import dev.drydock.app.apply.ApplyDesk;
import dev.drydock.app.kit.take.Saver;
import dev.drydock.app.nav.Destination;
import dev.drydock.app.panel.Loan;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the schema panel works with.
///
/// @param fx runs work on the FX thread
/// @param lender gives connections for reading catalogs
/// @param ports of a dialect by its id; empty for a DBMS without a schema reader
/// @param insert puts text into a query tab that is bound to the profile of an id: (profile, text)
/// @param desk runs what is drafted here
/// @param drawing how diagrams are laid out and taken along
/// @param standing the connection of the panel in sight, if it has one
public record SchemaServices(
        Jobs jobs,
        Executor fx,
        Loan.Lender lender,
        ProfileSource profiles,
        Function<String, Optional<Ports>> ports,
        Consumer<Destination> go,
        BiConsumer<String, String> insert,
        ApplyDesk desk,
        Drawing drawing,
        Supplier<Optional<ConnectionProfile>> standing) {
    /// What reading the catalog of one DBMS needs.
    ///
    /// @param structure empty where schemas are only browsed
    public record Ports(Connector connector, SchemaReader reader, Syntax syntax, Optional<StructurePorts> structure) {}

    /// @param background for layouts
    /// @param saver asks where to save a diagram
    public record Drawing(Executor background, Saver saver) {}

    /// The stored profiles. Blocks.
    @FunctionalInterface
    public interface ProfileSource {
        List<ConnectionProfile> list() throws FaultException;
    }
}
