package dev.drydock.core.schema.erd.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On a real server: from the catalog to the data.
@Tag("server")
class SampleProofTest {
    private static final Dialect DIALECT = Dialects.byId("postgres").orElseThrow();

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static ErdModel model(Connection connection) throws FaultException {
        return ErdModel.of(
                DIALECT.structure().orElseThrow().snapshots().read(connection, SnapshotScope.everything()), Map.of());
    }

    private static SampleProof proof(Connection connection, ErdRelation relation) throws FaultException {
        return SampleProof.of(connection, DIALECT.syntax(), DIALECT.faults(), relation);
    }

    @Test
    void inferredRelationIsProvedByTheSharesThatMatch() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            run(
                    connection,
                    "create schema \"Ha\"\"fen\"",
                    "create table \"Ha\"\"fen\".ships (id bigint primary key)",
                    "create table \"Ha\"\"fen\".readings (id bigint primary key, ship_id bigint)",
                    "insert into \"Ha\"\"fen\".ships select generate_series(1, 50)",
                    "insert into \"Ha\"\"fen\".readings select g, 1 + g % 50 from generate_series(1, 98) g",
                    "insert into \"Ha\"\"fen\".readings values (99, 777), (100, 778), (101, null)");
            ErdModel model = model(connection);
            assertThat(model.relations()).hasSize(1);
            ErdRelation relation = model.relations().getFirst();
            assertThat(relation.isInferred()).isTrue();
            assertThat(proof(connection, relation)).isEqualTo(new SampleProof(100, 98));
            assertThat(proof(connection, relation).percent()).isEqualTo(98);
        }
    }

    @Test
    void noMoreThanTheBoundIsLookedAt() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            run(
                    connection,
                    "create table ships (id int primary key)",
                    "create table readings (ship_id int)",
                    "insert into ships values (1)",
                    "insert into readings select 1 from generate_series(1, 5000)");
            assertThat(proof(connection, model(connection).relations().getFirst()))
                    .isEqualTo(new SampleProof(SampleProof.MOST_SAMPLES, SampleProof.MOST_SAMPLES));
        }
    }

    @Test
    void whatMayNotBeReadIsAFault() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            run(connection, "create table ships (id int primary key)", "create table readings (ship_id int)");
            ErdRelation relation = model(connection).relations().getFirst();
            run(connection, "drop table readings");
            assertThatThrownBy(() -> proof(connection, relation)).isInstanceOf(FaultException.class);
        }
    }

    @Test
    void catalogOfARealServerGivesKeysCardinalitiesAndFoldedPartitions() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                Connection connection = database.connection()) {
            run(
                    connection,
                    "create table ships (id int primary key, name text)",
                    "create table log (ship_id int not null references ships, at date) partition by range (at)",
                    "create table log_2025 partition of log for values from ('2025-01-01') to ('2026-01-01')",
                    "create table papers (ship_id int primary key references ships)",
                    "create table crew (boss int references papers)");
            ErdModel model = model(connection);
            assertThat(model.entities().values())
                    .extracting(e -> e.name(), e -> e.partitions())
                    .containsExactly(tuple("crew", 0), tuple("log", 1), tuple("papers", 0), tuple("ships", 0));
            assertThat(model.relations())
                    .extracting(r -> r.from().name(), ErdRelation::many, ErdRelation::one)
                    .containsExactlyInAnyOrder(
                            tuple("log", Cardinality.MANY_OR_NONE, Cardinality.EXACTLY_ONE),
                            tuple("papers", Cardinality.ONE_OR_NONE, Cardinality.EXACTLY_ONE),
                            tuple("crew", Cardinality.MANY_OR_NONE, Cardinality.ONE_OR_NONE));
        }
    }
}
