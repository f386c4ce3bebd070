package dev.drydock.core.dialect.postgres.schema.scratch;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.demo.DemoStart;
import dev.drydock.core.demo.ThrowAwayServer;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.scratch.ScratchPlace;
import dev.drydock.core.schema.scratch.ScratchPort;
import dev.drydock.core.schema.scratch.ScratchServer;
import dev.drydock.core.schema.scratch.ScratchStart;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of the demo's binaries or of an installation on this machine; databases on a server that somebody
/// named.
public final class PostgresScratch implements ScratchPort {
    private static final String UNDEFINED_OBJECT = "42704";
    private static final Pattern ROLE = Pattern.compile("role \"(.+)\" does not exist", Pattern.DOTALL);

    private final String dialect;

    /// @param dialect the id in the profiles it makes
    public PostgresScratch(String dialect) {
        this.dialect = dialect;
    }

    @Override
    public ScratchStart local(ScratchPlace place, OptionalInt major) throws InterruptedException {
        return switch (ThrowAwayServer.start(place.folder(), place.programs(), major)) {
            case ThrowAwayServer.Start.Started(var server) ->
                new ScratchStart.Ready(
                        new ConnectionProfile(
                                "",
                                "throw-away server",
                                Environment.DEV,
                                dialect,
                                server.target().server(),
                                server.target().user(),
                                TlsMode.DISABLE,
                                Map.of()),
                        Optional.of(server.target().password()),
                        server::close);
            case ThrowAwayServer.Start.NotStarted(DemoStart.NoBinaries _) -> new ScratchStart.NeedsServer();
            case ThrowAwayServer.Start.NotStarted(var why) -> new ScratchStart.Failed(why.toString());
        };
    }

    @Override
    public Optional<ScratchServer> server() {
        return Optional.of(new OnServer());
    }

    /// The role that an owner or a grant names.
    @Override
    public Optional<String> assumed(SQLException refused) {
        Matcher role = ROLE.matcher(String.valueOf(refused.getMessage()));
        return UNDEFINED_OBJECT.equals(refused.getSQLState()) && role.find()
                ? Optional.of("CREATE ROLE " + Syntax.inQuotes(role.group(1), '"'))
                : Optional.empty();
    }

    private static final class OnServer implements ScratchServer {
        private static final CatalogQuery NAMED = CatalogQuery.load(PostgresScratch.class, "databases.sql");

        @Override
        public String create(String name) {
            return "CREATE DATABASE " + Syntax.inQuotes(name, '"') + " TEMPLATE template0";
        }

        @Override
        public String drop(String name) {
            return "DROP DATABASE IF EXISTS " + Syntax.inQuotes(name, '"');
        }

        @Override
        public List<String> named(Connection admin, String prefix) throws SQLException {
            return NAMED.rows(admin, row -> row.text("name"), prefix, prefix);
        }
    }
}
