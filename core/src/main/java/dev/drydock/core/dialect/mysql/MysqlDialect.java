package dev.drydock.core.dialect.mysql;

import dev.drydock.core.connect.probe.server.ServerProbe;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.mysql.connect.MysqlConnector;
import dev.drydock.core.dialect.mysql.connect.MysqlDoor;
import dev.drydock.core.dialect.mysql.connect.MysqlFaults;
import dev.drydock.core.dialect.mysql.connect.MysqlUrlReader;
import dev.drydock.core.dialect.mysql.plan.MysqlPlans;
import dev.drydock.core.dialect.mysql.plan.run.MysqlExplain;
import dev.drydock.core.dialect.mysql.plan.run.MysqlSessionCopy;
import dev.drydock.core.dialect.mysql.safety.MysqlSafety;
import dev.drydock.core.dialect.mysql.schema.MysqlSchema;
import dev.drydock.core.dialect.mysql.schema.ddl.MysqlDdl;
import dev.drydock.core.dialect.mysql.schema.scratch.MysqlScratch;
import dev.drydock.core.dialect.mysql.schema.snapshot.MysqlSnapshots;
import dev.drydock.core.dialect.mysql.schema.translate.MysqlVocabulary;
import dev.drydock.core.dialect.mysql.syntax.LexicalMode;
import dev.drydock.core.dialect.mysql.syntax.MysqlSyntax;
import dev.drydock.core.plan.run.port.ExplainPorts;
import dev.drydock.core.schema.port.StructurePorts;
import java.util.Optional;

/// Puts the ports of MariaDB and MySQL together.
public final class MysqlDialect {
    public static final String ID = MysqlUrlReader.ID;

    private MysqlDialect() {}

    public static Dialect create() {
        MysqlConnector connector = new MysqlConnector();
        return new Dialect(
                ID,
                "MariaDB / MySQL",
                3306,
                new MysqlUrlReader(),
                connector,
                new ServerProbe(new MysqlDoor(connector)),
                new MysqlFaults(),
                new MysqlSchema(new MysqlFaults()),
                new MysqlSyntax(LexicalMode.DEFAULT),
                new MysqlSessions(),
                new MysqlResults(),
                new MysqlSafety(),
                Optional.of(new MysqlServerView(new MysqlFaults())),
                Optional.of(new MysqlCredentials(new MysqlFaults())),
                Optional.of(new MysqlPlans()),
                Optional.of(new ExplainPorts(
                        new MysqlPlans(),
                        new MysqlExplain(),
                        Optional.of(new MysqlSessionCopy()),
                        Optional.empty(),
                        false)),
                Optional.of(new StructurePorts(new MysqlSnapshots(new MysqlFaults()), new MysqlDdl())
                        .with(new MysqlScratch())
                        .speaking(new MysqlVocabulary(ID))));
    }
}
