package dev.drydock.core.dialect.postgres;

import dev.drydock.core.connect.probe.server.ServerProbe;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.postgres.connect.PostgresConnector;
import dev.drydock.core.dialect.postgres.connect.PostgresDoor;
import dev.drydock.core.dialect.postgres.connect.PostgresFaults;
import dev.drydock.core.dialect.postgres.connect.PostgresUrlReader;
import dev.drydock.core.dialect.postgres.plan.PostgresPlans;
import dev.drydock.core.dialect.postgres.plan.run.PostgresExplain;
import dev.drydock.core.dialect.postgres.plan.run.PostgresSessionCopy;
import dev.drydock.core.dialect.postgres.plan.run.PostgresTableStates;
import dev.drydock.core.dialect.postgres.pool.PostgresServerView;
import dev.drydock.core.dialect.postgres.safety.PostgresSafety;
import dev.drydock.core.dialect.postgres.schema.PostgresSchema;
import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.dialect.postgres.schema.scratch.PostgresBlank;
import dev.drydock.core.dialect.postgres.schema.scratch.PostgresScratch;
import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots;
import dev.drydock.core.dialect.postgres.schema.translate.PostgresVocabulary;
import dev.drydock.core.dialect.postgres.syntax.PostgresSyntax;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.schema.port.StructurePorts;
import java.util.List;
import java.util.Optional;

/// Puts the ports of PostgreSQL together.
public final class PostgresDialect {
    public static final String ID = PostgresUrlReader.ID;

    private PostgresDialect() {}

    public static Dialect create() {
        PostgresConnector connector = new PostgresConnector();
        return new Dialect(
                ID,
                "PostgreSQL",
                5432,
                new PostgresUrlReader(),
                connector,
                new ServerProbe(new PostgresDoor(connector)),
                new PostgresFaults(),
                new PostgresSchema(new PostgresFaults()),
                new PostgresSyntax(true),
                new PostgresSessions(),
                new PostgresResults(),
                new PostgresSafety(),
                Optional.of(new PostgresServerView(new PostgresFaults())),
                Optional.of(new PostgresCredentials(new PostgresFaults())),
                Optional.of(new PostgresPlans()),
                Optional.of(new ExplainPorts(
                        new PostgresPlans(),
                        new PostgresExplain(),
                        Optional.of(new PostgresSessionCopy()),
                        Optional.of(new PostgresTableStates()),
                        true)),
                Optional.of(new StructurePorts(new PostgresSnapshots(new PostgresFaults()), new PostgresDdl())
                        .patient(most -> List.of("SET lock_timeout = '" + Math.max(1, most.toMillis()) + "ms'"))
                        .startingFrom(new PostgresBlank())
                        .speaking(new PostgresVocabulary(ID))
                        .with(new PostgresScratch(ID))));
    }
}
