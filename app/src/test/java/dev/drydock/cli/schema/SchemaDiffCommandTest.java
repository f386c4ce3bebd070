package dev.drydock.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.cli.Json;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `schema snapshot`, `diff`, `ddl` and `apply` on live databases and snapshot files.
@Tag("server")
class SchemaDiffCommandTest {
    private final TestDatabase one = TestServers.postgres();
    private final TestDatabase other = TestServers.postgres();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() throws SQLException {
        one.close();
        other.close();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return new CliProcess(folder.resolve("home")).run(arguments);
    }

    private void customers() throws SQLException {
        execute(
                one,
                "create table customer(id int primary key, name text, old_note text);"
                        + " insert into customer values (1, 'a', 'x'), (2, 'b', null)");
        execute(other, "create table customer(id bigint primary key, full_name text)");
    }

    @Test
    void snapshotOfADatabaseDiffersFromItOnlyAfterAChange() throws Exception {
        customers();
        Path file = folder.resolve("one.json");
        Ended written = run("schema", "snapshot", one.url(), "-o", file.toString());
        assertThat(written.exitCode()).as(written.all()).isZero();
        Ended same = run("schema", "diff", file.toString(), one.url(), "--format", "json");
        assertThat(same.exitCode()).as(same.all()).isZero();
        assertThat(Json.only(same).get("same").asBoolean()).isTrue();
        assertThat(same.all()).doesNotContain(one.password());
        assertThat(Files.readString(file)).doesNotContain(one.password());

        execute(one, "alter table customer add column city text");
        Ended changed = run("schema", "diff", file.toString(), one.url());
        assertThat(changed.exitCode()).as(changed.all()).isEqualTo(1);
        assertThat(changed.out()).contains("+ column city", "1 difference (1 additive)");
    }

    @Test
    void jsonTellsEachDifferenceItsRiskTheStatementsAndWhatTheyLose() throws Exception {
        customers();
        Ended ended = run("schema", "diff", one.url(), other.url(), "--format=json", "--count-losses");
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(1);
        JsonNode document = Json.only(ended);
        assertThat(document.get("format").asString()).isEqualTo("drydock-schema-diff");
        assertThat(document.get("version").asInt()).isEqualTo(1);
        assertThat(document.get("risk").asString()).isEqualTo("destructive");
        assertThat(document.at("/before/database").asString()).isEqualTo(one.database());
        assertThat(document.get("differences")).anySatisfy(each -> {
            assertThat(each.get("name").asString()).isEqualTo("id");
            assertThat(each.get("kind").asString()).isEqualTo("column");
            assertThat(each.get("parent").asString()).isEqualTo("customer");
            assertThat(each.get("change").asString()).isEqualTo("changed");
            assertThat(each.get("risk").asString()).isEqualTo("rewrite");
            assertThat(each.at("/attributes/0/before").asString()).isEqualTo("integer");
            assertThat(each.at("/attributes/0/after").asString()).isEqualTo("bigint");
        });
        assertThat(document.at("/script/0/transaction").asBoolean()).isTrue();
        assertThat(document.at("/script/0/steps")).anySatisfy(step -> {
            assertThat(step.get("sql").asString()).contains("DROP COLUMN \"old_note\"");
            assertThat(step.get("risk").asString()).isEqualTo("destructive");
        });
    }

    @Test
    void riskChoosesWhatCounts() throws Exception {
        execute(other, "create table fresh(id int)");
        Ended none = run("schema", "diff", one.url(), other.url(), "--risk", "destructive");
        assertThat(none.exitCode()).as(none.all()).isZero();
        Ended some = run("schema", "diff", one.url(), other.url(), "--risk", "additive,destructive");
        assertThat(some.exitCode()).as(some.all()).isEqualTo(1);
    }

    @Test
    void toldRenameKeepsTheColumnAndAWrongOneIsRefused() throws Exception {
        customers();
        Ended renamed = run(
                "schema",
                "diff",
                one.url(),
                other.url(),
                "--format",
                "sql",
                "--rename",
                "customer.name=customer.full_name");
        assertThat(renamed.exitCode()).as(renamed.all()).isEqualTo(1);
        assertThat(renamed.out())
                .contains("RENAME COLUMN \"name\" TO \"full_name\"")
                .doesNotContain("DROP COLUMN \"name\"");
        Ended wrong = run("schema", "diff", one.url(), other.url(), "--rename", "customer.name=customer.nothing");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("no column is called customer.nothing");
    }

    @Test
    void ddlMakesTheSchemaAnewInAnEmptyDatabase() throws Exception {
        execute(
                one,
                "create schema shop; create type shop.mood as enum ('fine', 'it''s bad');"
                        + " create table shop.a(id int primary key, m shop.mood);"
                        + " create table shop.b(id int primary key, a int references shop.a);"
                        + " alter table shop.a add foreign key (id) references shop.b deferrable initially deferred;"
                        + " create view shop.v as select * from shop.b; comment on table shop.a is E'two\\nlines'");
        Path file = folder.resolve("all.sql");
        Ended ddl = run("schema", "ddl", one.url(), "-o", file.toString());
        assertThat(ddl.exitCode()).as(ddl.all()).isZero();
        Ended made = run("query", "--url", other.url(), "--yes", "--commit", "auto", "-f", file.toString());
        assertThat(made.exitCode()).as(made.all()).isZero();
        Ended compared = run("schema", "diff", one.url(), other.url());
        assertThat(compared.exitCode()).as(compared.all()).isZero();
    }

    @Test
    void applyAsksRunsAndComparesOnceMore() throws Exception {
        customers();
        Ended shown = run("schema", "apply", one.url(), other.url());
        assertThat(shown.exitCode()).isEqualTo(4);
        assertThat(shown.out()).contains("DROP COLUMN \"old_note\"");
        assertThat(shown.err()).contains("nothing was run");
        Ended done = run("schema", "apply", one.url(), other.url(), "--yes", "--format", "json");
        assertThat(done.exitCode()).as(done.all()).isZero();
        assertThat(Json.only(done).get("outcome").asString()).isEqualTo("applied");
        assertThat(done.err()).contains("nothing differs");
        assertThat(run("schema", "diff", one.url(), other.url()).exitCode()).isZero();
        assertThat(run("audit", "list").out()).contains("schema.apply.begin", "schema.apply.end", "DROP COLUMN");
    }

    @Test
    void productionIsNotTouchedWithoutAnUnlock() throws Exception {
        customers();
        Ended refused = run("schema", "apply", one.url(), other.url(), "--env", "PROD", "--yes");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(4);
        assertThat(refused.err()).contains("stopped by the guard on PROD", "--unlock");
        assertThat(run("schema", "diff", one.url(), other.url()).exitCode()).isEqualTo(1);
    }

    @Test
    void failureSaysWhichStatementsStayAndWhichWereUndone() throws Exception {
        execute(one, "create table t(a text); insert into t values ('x')");
        execute(other, "create table t(a text not null, b int); create table u(id int)");
        execute(one, "insert into t values (null)");
        Ended failed = run("schema", "apply", one.url(), other.url(), "--yes", "--format=json");
        assertThat(failed.exitCode()).as(failed.all()).isEqualTo(5);
        JsonNode document = Json.only(failed);
        assertThat(document.get("outcome").asString()).isEqualTo("failed");
        assertThat(document.get("sqlState").asString()).isEqualTo("23502");
        assertThat(document.get("statements").findValuesAsString("fate"))
                .contains("failed")
                .doesNotContain("unknown");
        assertThat(failed.err()).contains("the database is as it was");
        assertThat(run("schema", "diff", one.url(), other.url()).exitCode()).isEqualTo(1);
    }

    @Test
    void fileThatIsNoSnapshotIsAUsageError() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"format\": \"other\"}");
        Ended ended = run("schema", "diff", file.toString(), one.url());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("is not a snapshot");
    }
}
