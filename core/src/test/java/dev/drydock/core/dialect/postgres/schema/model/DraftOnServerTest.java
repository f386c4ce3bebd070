package dev.drydock.core.dialect.postgres.schema.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.PostgresDialect;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.ColumnShape.Origin;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.IndexShape;
import dev.drydock.core.schema.model.KeyShape;
import dev.drydock.core.schema.model.Problem;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The script of a draft makes of the database what the draft is, as the server writes it down: the same as a
/// fresh database that is made from the draft.
@Tag("server")
class DraftOnServerTest {
    private static final StructurePorts PORTS =
            PostgresDialect.create().structure().orElseThrow();
    private static final Syntax SYNTAX = PostgresDialect.create().syntax();
    private static final ElementKey SHIP = table("ship");
    private static final String BASE = """
        create table port (id bigint generated always as identity primary key, code text not null);
        create table ship (id bigint generated always as identity primary key, name text not null default 'x',
            tons integer, flag varchar(2), port_id bigint references port(id));
        create index ship_name_ix on ship (name);
        comment on table ship is 'Hulls'\
        """;

    private static ElementKey table(String name) {
        return ElementKey.of(ElementKind.TABLE, "public", name);
    }

    private static ElementKey column(ElementKey table, String name) {
        return table.part(ElementKind.COLUMN, name);
    }

    @Test
    void renamedTableAndColumnsKeepTheirRowsAndFollowersKeepUp() throws Exception {
        ElementKey vessel = table("vessel");
        MigrationScript script = law(draft -> draft.with(new Edit.Name(SHIP, "vessel"))
                .with(new Edit.Name(column(vessel, "tons"), "gross_tons"))
                .with(new Edit.Name(column(vessel, "gross_tons"), "gt")));
        assertThat(script.steps())
                .extracting(ScriptStep::sql)
                .noneMatch(sql -> sql.startsWith("DROP"))
                .noneMatch(sql -> sql.startsWith("CREATE TABLE"));
    }

    @Test
    void viewFollowsARenamedColumnUntouched() throws Exception {
        try (TestDatabase there = TestServers.postgres();
                Connection open = there.connection()) {
            run(open, BASE + "; create view heavy as select id, tons from ship where tons > 1000");
            Draft draft = Draft.of(read(open), SYNTAX).with(new Edit.Name(column(SHIP, "tons"), "gt"));
            MigrationScript script = draft.script(PORTS.ddl(), ScriptOptions.plain());
            assertThat(script.steps()).hasSize(1);
            run(open, script);
            run(open, "select id, tons from heavy");
        }
    }

    @Test
    void whatOthersNeedIsNotDropped() throws Exception {
        try (TestDatabase there = TestServers.postgres();
                Connection open = there.connection()) {
            run(open, BASE + "; create view heavy as select id, tons from ship where tons > 1000");
            Draft draft = Draft.of(read(open), SYNTAX);
            assertThat(draft.problem(new Edit.Drop(column(SHIP, "tons")))).isEqualTo(Problem.NEEDED);
            assertThat(draft.needing(column(SHIP, "tons")))
                    .containsExactly(ElementKey.of(ElementKind.VIEW, "public", "heavy"));
            assertThat(draft.problem(new Edit.Drop(table("port").part(ElementKind.CONSTRAINT, "port_pkey"))))
                    .isEqualTo(Problem.NEEDED);
            assertThat(draft.problem(new Edit.Drop(column(SHIP, "flag")))).isEqualTo(Problem.NONE);
        }
    }

    @Test
    void columnsAreAddedChangedAndDropped() throws Exception {
        law(draft -> draft.with(new Edit.AddColumn(
                        SHIP,
                        "Built On",
                        ColumnShape.of("date").withNotNull(true).from(Origin.DEFAULT, "now()")))
                .with(new Edit.AddColumn(SHIP, "shout", ColumnShape.of("text").from(Origin.STORED, "upper(name)")))
                .with(new Edit.Shape(
                        column(SHIP, "flag"), ColumnShape.of("text").withNotNull(true)))
                .with(new Edit.Comment(column(SHIP, "flag"), Optional.of("ISO 3166's two letters")))
                .with(new Edit.Comment(SHIP, Optional.empty()))
                .with(new Edit.Drop(column(SHIP, "port_id"))));
    }

    @Test
    void newTableWithEverythingIsMadeAndPointedAt() throws Exception {
        ElementKey berth = table("Berth");
        law(draft -> draft.with(new Edit.NewTable(berth))
                .with(new Edit.AddColumn(berth, "id", ColumnShape.of("integer").from(Origin.IDENTITY_BY_DEFAULT, "")))
                .with(new Edit.AddColumn(berth, "port", ColumnShape.of("bigint")))
                .with(new Edit.AddColumn(berth, "depth", ColumnShape.of("numeric(4,1)")))
                .with(new Edit.AddKey(berth, "Berth_pkey", new KeyShape.Primary(List.of("id"))))
                .with(new Edit.AddKey(berth, "berth_uq", new KeyShape.Unique(List.of("port", "depth"))))
                .with(new Edit.AddKey(berth, "deep", new KeyShape.Check(List.of("depth"), "depth > 0")))
                .with(new Edit.AddKey(
                        berth,
                        "berth_port_fkey",
                        new KeyShape.Foreign(
                                List.of("port"), table("port"), List.of("id"), Action.CASCADE, Action.SET_NULL)))
                .with(new Edit.AddIndex(
                        berth,
                        "berth_depth_ix",
                        new IndexShape(false, List.of("depth"), Optional.of("depth IS NOT NULL"))))
                .with(new Edit.Move(column(berth, "depth"), 2))
                .with(new Edit.AddColumn(SHIP, "berth_id", ColumnShape.of("integer")))
                .with(new Edit.AddKey(
                        SHIP,
                        "ship_berth_fkey",
                        new KeyShape.Foreign(
                                List.of("berth_id"), berth, List.of("id"), Action.NO_ACTION, Action.RESTRICT))));
    }

    @Test
    void keysAndIndexesAreDroppedAndRenamed() throws Exception {
        law(draft -> draft.with(new Edit.Name(SHIP.part(ElementKind.INDEX, "ship_name_ix"), "ship_by_name"))
                .with(new Edit.Drop(SHIP.part(ElementKind.CONSTRAINT, "ship_port_id_fkey")))
                .with(new Edit.Drop(SHIP.part(ElementKind.CONSTRAINT, "ship_pkey")))
                .with(new Edit.AddKey(SHIP, "ship_pk", new KeyShape.Primary(List.of("id", "name")))));
    }

    /// Applies the draft's script to the base, makes the draft anew elsewhere, and compares what both servers
    /// say.
    private static MigrationScript law(UnaryOperator<Draft> edits) throws Exception {
        try (TestDatabase there = TestServers.postgres();
                TestDatabase fresh = TestServers.postgres();
                Connection changed = there.connection();
                Connection made = fresh.connection()) {
            run(changed, BASE);
            Draft draft = edits.apply(Draft.of(read(changed), SYNTAX));
            MigrationScript script = draft.script(PORTS.ddl(), ScriptOptions.plain());
            run(changed, script);
            SchemaDiff all = SchemaDiff.between(read(made), draft.now(), DiffOptions.usual());
            run(made, PORTS.ddl().write(all, ScriptOptions.plain()));
            assertThat(SchemaDiff.between(read(changed), read(made), new DiffOptions(false, true, true, true))
                            .differences())
                    .as(script.toString())
                    .isEmpty();
            return script;
        }
    }

    private static SchemaSnapshot read(Connection connection) throws Exception {
        return PORTS.snapshots().read(connection, SnapshotScope.everything());
    }

    private static void run(Connection connection, MigrationScript script) throws Exception {
        for (ScriptStep step : script.steps()) {
            run(connection, step.sql());
        }
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
