package dev.drydock.core.dialect.postgres.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.schema.ddl.PostgresDdl;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.MigrationScript.Group;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Safe forms end where the plain ones do, and block less on the way.
@Tag("server")
class SafeFormsTest {
    private static final List<Hazard> SPARED = List.of(Hazard.INDEX_BUILD_BLOCKS, Hazard.KEY_VALIDATED_UNDER_LOCK);

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void everyFormOfChangeEndsWhereItsPlainFormDoes(int major) throws Exception {
        try (TestDatabase a = TestServers.postgres(major);
                TestDatabase b = TestServers.postgres(major)) {
            SchemaPairsTest.load(a, HazardFactsTest.text("hazards-before.sql"));
            SchemaPairsTest.load(b, HazardFactsTest.text("hazards-after.sql"));
            SchemaPairsTest.load(a, "delete from felt");
            SchemaSnapshot from = SchemaLaw.read(a);
            SchemaSnapshot to = SchemaLaw.read(b);
            SchemaDiff diff = SchemaDiff.between(from, to, DiffOptions.usual(), HazardFactsTest.renames());
            MigrationScript script = new PostgresDdl().write(diff, ScriptOptions.safeForms());

            assertThat(script.steps().stream()
                            .filter(step -> step.hazards().stream().anyMatch(SPARED::contains))
                            .map(ScriptStep::sql))
                    .allMatch(sql -> sql.contains("EXCLUDE") || sql.contains("COLLATE"));
            assertThat(script.groups().stream().filter(group -> !group.transaction()))
                    .isNotEmpty()
                    .allMatch(group -> group.steps().stream()
                            .allMatch(step -> step.hazards().contains(Hazard.NOT_TRANSACTIONAL)));
            assertThat(script.groups().stream().filter(Group::transaction).flatMap(group -> group.steps().stream()))
                    .noneMatch(step -> step.hazards().contains(Hazard.NOT_TRANSACTIONAL));

            SchemaLaw.apply(a, script);
            assertThat(SchemaDiff.between(SchemaLaw.read(a), to, DiffOptions.usual())
                            .differences())
                    .isEmpty();
            SchemaPairsTest.load(a, "update column_gone set a = a; delete from of_filled");
            SchemaLaw.apply(a, new PostgresDdl().write(diff.reversed(), ScriptOptions.safeForms()));
            assertThat(SchemaDiff.between(SchemaLaw.read(a), from, DiffOptions.usual())
                            .differences())
                    .isEmpty();
        }
    }

    @Test
    void tableIsCheckedInTransactionsOfTheirOwn() throws Exception {
        try (TestDatabase a = TestServers.postgres();
                TestDatabase b = TestServers.postgres()) {
            SchemaPairsTest.load(a, "create table p (id integer primary key); create table t (a integer, b integer)");
            SchemaPairsTest.load(b, """
                create table p (id integer primary key);
                create table t (a integer not null constraint f references p, b integer unique);
                create index i on t (a);
                create table fresh (id integer primary key, p integer references p)\
                """);
            SchemaDiff diff = SchemaDiff.between(SchemaLaw.read(a), SchemaLaw.read(b), DiffOptions.usual());

            List<List<String>> groups = new PostgresDdl()
                    .write(diff, ScriptOptions.safeForms()).groups().stream()
                            .map(group ->
                                    group.steps().stream().map(ScriptStep::sql).toList())
                            .toList();

            assertThat(groups.getFirst())
                    .anyMatch(sql -> sql.endsWith("CHECK (\"a\" IS NOT NULL) NOT VALID"))
                    .anyMatch(sql -> sql.contains("\"f\" FOREIGN KEY") && sql.endsWith(" NOT VALID"))
                    .anyMatch(sql -> sql.contains("\"fresh_p_fkey\" FOREIGN KEY") && !sql.endsWith(" NOT VALID"));
            assertThat(groups.subList(1, groups.size()).stream().flatMap(List::stream))
                    .containsExactlyInAnyOrder(
                            "CREATE INDEX CONCURRENTLY i ON public.t USING btree (a)",
                            "CREATE UNIQUE INDEX CONCURRENTLY \"t_b_key\" ON \"public\".\"t\" USING btree (b)",
                            "ALTER TABLE ONLY \"public\".\"t\" ADD CONSTRAINT \"t_b_key\" UNIQUE USING INDEX"
                                    + " \"t_b_key\"",
                            "ALTER TABLE \"public\".\"t\" VALIDATE CONSTRAINT \"f\"",
                            "ALTER TABLE \"public\".\"t\" VALIDATE CONSTRAINT \"a__not_null\"",
                            "ALTER TABLE \"public\".\"t\" ALTER COLUMN \"a\" SET NOT NULL",
                            "ALTER TABLE \"public\".\"t\" DROP CONSTRAINT \"a__not_null\"");
        }
    }
}
