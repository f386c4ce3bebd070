package dev.drydock.core.dialect.mysql.schema.scratch;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.scratch.ScratchPlace;
import dev.drydock.core.schema.scratch.ScratchPort;
import dev.drydock.core.schema.scratch.ScratchServer;
import dev.drydock.core.schema.scratch.ScratchStart;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Databases on a server that somebody named: no server comes along.
public final class MysqlScratch implements ScratchPort {
    @Override
    public ScratchStart local(ScratchPlace place, OptionalInt major) {
        return new ScratchStart.NeedsServer();
    }

    @Override
    public Optional<ScratchServer> server() {
        return Optional.of(new OnServer());
    }

    @Override
    public Optional<String> assumed(SQLException refused) {
        return Optional.empty();
    }

    private static final class OnServer implements ScratchServer {
        private static final CatalogQuery NAMED = CatalogQuery.load(MysqlScratch.class, "databases.sql");

        @Override
        public String create(String name) {
            return "CREATE DATABASE " + Syntax.inQuotes(name, '`');
        }

        @Override
        public String drop(String name) {
            return "DROP DATABASE IF EXISTS " + Syntax.inQuotes(name, '`');
        }

        @Override
        public List<String> named(Connection admin, String prefix) throws SQLException {
            return NAMED.rows(admin, row -> row.text("name"), prefix, prefix);
        }
    }
}
