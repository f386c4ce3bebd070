package dev.drydock.core.dialect.sqlite;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.sqlite.connect.SqliteConnector;
import dev.drydock.core.dialect.sqlite.connect.SqliteFaults;
import dev.drydock.core.dialect.sqlite.connect.SqliteProbe;
import dev.drydock.core.dialect.sqlite.connect.SqliteUrlReader;
import dev.drydock.core.dialect.sqlite.plan.SqlitePlans;
import dev.drydock.core.dialect.sqlite.plan.run.SqliteExplain;
import dev.drydock.core.dialect.sqlite.safety.SqliteSafety;
import dev.drydock.core.dialect.sqlite.schema.SqliteSchema;
import dev.drydock.core.dialect.sqlite.schema.ddl.SqliteDdl;
import dev.drydock.core.dialect.sqlite.schema.scratch.SqliteScratch;
import dev.drydock.core.dialect.sqlite.schema.snapshot.SqliteSnapshots;
import dev.drydock.core.dialect.sqlite.syntax.SqliteSyntax;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.schema.port.StructurePorts;
import java.util.Optional;

/// Puts the ports of SQLite together.
public final class SqliteDialect {
    public static final String ID = SqliteUrlReader.ID;

    private SqliteDialect() {}

    public static Dialect create() {
        SqliteConnector connector = new SqliteConnector();
        return new Dialect(
                ID,
                "SQLite",
                0,
                new SqliteUrlReader(),
                connector,
                new SqliteProbe(connector),
                new SqliteFaults(),
                new SqliteSchema(new SqliteFaults()),
                new SqliteSyntax(),
                new SqliteSessions(),
                new SqliteResults(),
                new SqliteSafety(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SqlitePlans()),
                Optional.of(new ExplainPorts(
                        new SqlitePlans(), new SqliteExplain(), Optional.empty(), Optional.empty(), true)),
                Optional.of(new StructurePorts(new SqliteSnapshots(new SqliteFaults()), new SqliteDdl())
                        .with(new SqliteScratch(ID))));
    }
}
