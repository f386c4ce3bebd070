package dev.drydock.core.dialect.sqlite.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.sqlite.connect.SqliteFaults;
import dev.drydock.core.dialect.sqlite.schema.law.SqliteLaw.Verdict;
import dev.drydock.core.dialect.sqlite.schema.snapshot.SqliteSnapshots;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.Loss;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import dev.drydock.core.schema.snapshot.file.SnapshotText;
import dev.drydock.testing.HostileNames;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What breaks careless readers and writers.
class OddSqliteTest {
    @ParameterizedTest
    @MethodSource("names")
    void hostileNamesAreNamesOnly(String name) throws Exception {
        String q = HostileNames.quoted(name);
        String script = "CREATE TABLE " + q + " (" + q + " INTEGER PRIMARY KEY, b TEXT DEFAULT "
                + HostileNames.literal(name) + ", CONSTRAINT " + q + " CHECK (" + q + " > 0));"
                + "CREATE INDEX " + HostileNames.quoted("i" + name) + " ON " + q + " (b, " + q + " DESC);"
                + "CREATE VIEW " + HostileNames.quoted("v" + name) + " AS SELECT " + q + " FROM " + q + ";"
                + "CREATE TRIGGER " + HostileNames.quoted("t" + name) + " AFTER INSERT ON " + q + " BEGIN DELETE FROM "
                + q + "; END";
        String other = script.replace("b TEXT", "c INT, b TEXT NOT NULL");
        try (Connection empty = SqliteLaw.fresh();
                Connection a = SqliteLaw.loaded(script);
                Connection b = SqliteLaw.loaded(other)) {
            assertThat(SqliteLaw.judge(empty, a)).isEqualTo(Verdict.FINE);
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
            SchemaSnapshot read = SqliteLaw.read(b);
            assertThat(SnapshotFile.read(SnapshotFile.write(read))).isEqualTo(new SnapshotText.Whole(read));
        }
    }

    static List<String> names() {
        return HostileNames.all();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // what stands in other words is the same
                "CREATE TABLE t (a INTEGER PRIMARY KEY)|CREATE TABLE t (a integer, PRIMARY KEY (a))",
                "CREATE TABLE t (a INT CHECK (a>0))|CREATE TABLE t (a INT, CHECK ( t.a /* really */ > 0 ))",
                "CREATE TABLE t (a DEFAULT (5), b DEFAULT ('x'))|CREATE TABLE t ([a] DEFAULT 5, `b` DEFAULT 'x')",
                "CREATE TABLE t (a DEFAULT -1)|CREATE TABLE t (a DEFAULT (-1))",
                "CREATE TABLE t (a DEFAULT word)|CREATE TABLE t (a DEFAULT 'word')",
                "CREATE TABLE p (id PRIMARY KEY); CREATE TABLE t (a REFERENCES p)|CREATE TABLE p (id PRIMARY KEY);"
                        + " CREATE TABLE t (a, FOREIGN KEY (A) REFERENCES P (ID) ON DELETE NO ACTION)",
                "CREATE TABLE t (a INT AS (b+1), b)|CREATE TABLE t (a INT GENERATED ALWAYS AS ( b + 1 ) VIRTUAL, b)",
                "CREATE TABLE t (a INT NULL)|CREATE TABLE t (a INT)",
                "CREATE TABLE t (a, b); CREATE INDEX i ON t (a ASC)|CREATE TABLE t (a, b); CREATE INDEX i ON t(\"A\")",
                "CREATE TABLE t (a CHECK (a is not null) CHECK (a<>1) )|CREATE TABLE t (a, CHECK (a <> 1) CHECK (a IS"
                        + " NOT NULL))"
            })
    void spellingsOfTheSameAreTheSame(String one, String other) throws Exception {
        try (Connection a = SqliteLaw.loaded(one);
                Connection b = SqliteLaw.loaded(other)) {
            assertThat(SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b)).differences())
                    .isEmpty();
        }
    }

    @Test
    void primaryKeyThatIsNoRowIdStaysNone() throws Exception {
        try (Connection a = SqliteLaw.fresh();
                Connection b = SqliteLaw.loaded("CREATE TABLE t (a INTEGER PRIMARY KEY DESC)")) {
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
            SqliteLaw.apply(a, SqliteLaw.script(SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b))));
            SqliteLaw.execute(a, "INSERT INTO t (rowid, a) VALUES (7, NULL)");
            assertThat(SecondOpinion.rows(a, "SELECT rowid, a FROM t")).containsExactly("7|null|");
        }
    }

    @Test
    void brokenViewsNeitherStopReadingNorWriting() throws Exception {
        String views = "CREATE VIEW broken AS SELECT x FROM missing; CREATE VIEW one AS SELECT * FROM two;"
                + "CREATE VIEW two AS SELECT * FROM one;";
        try (Connection a = SqliteLaw.loaded(
                        "CREATE TABLE t (a INT, b INT, c INT); INSERT INTO t VALUES (1, 2, 3);" + views);
                Connection b = SqliteLaw.loaded("CREATE TABLE t (a INT NOT NULL, c INT);" + views);
                Connection c = SqliteLaw.loaded("CREATE TABLE t (a INT, b INT);" + views)) {
            assertThat(SqliteLaw.judge(a, c)).isEqualTo(Verdict.FINE);
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
            assertThat(SecondOpinion.rows(a, "SELECT a FROM t")).containsExactly("1|");
        }
    }

    @Test
    void rowsOfCyclicAndSelfReferencingTablesSurvive() throws Exception {
        String from = """
            CREATE TABLE boss (id INTEGER PRIMARY KEY, dept INT REFERENCES dept ON DELETE CASCADE, above INT REFERENCES boss ON DELETE CASCADE);
            CREATE TABLE dept (id INTEGER PRIMARY KEY, head INT REFERENCES boss ON DELETE CASCADE);
            INSERT INTO boss VALUES (1, NULL, NULL), (2, NULL, 1);
            INSERT INTO dept VALUES (5, 2);
            UPDATE boss SET dept = 5;
            """;
        String to = """
            CREATE TABLE boss (id INTEGER PRIMARY KEY, dept INT NOT NULL REFERENCES dept, above INT REFERENCES boss);
            CREATE TABLE dept (id INTEGER PRIMARY KEY, head INT NOT NULL REFERENCES boss);
            """;
        try (Connection a = SqliteLaw.loaded(from);
                Connection b = SqliteLaw.loaded(to)) {
            SqliteLaw.execute(a, "PRAGMA foreign_keys = ON");
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
            assertThat(SecondOpinion.rows(a, "SELECT id, dept, above FROM boss"))
                    .containsExactly("1|5|null|", "2|5|1|");
            assertThat(SecondOpinion.rows(a, "SELECT * FROM dept")).containsExactly("5|2|");
            assertThat(SecondOpinion.rows(a, "PRAGMA foreign_keys")).containsExactly("1|");
        }
    }

    @Test
    void keyThatBreaksOnTheWayStopsTheScript() throws Exception {
        try (Connection a = SqliteLaw.loaded("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INT);"
                        + "INSERT INTO c VALUES (9)");
                Connection b = SqliteLaw.loaded(
                        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INT REFERENCES p)")) {
            SchemaSnapshot before = SqliteLaw.read(a);
            MigrationScript script = SqliteLaw.script(SqliteLaw.diff(before, SqliteLaw.read(b)));
            SQLException stopped =
                    org.junit.jupiter.api.Assertions.assertThrows(SQLException.class, () -> SqliteLaw.apply(a, script));
            assertThat(stopped.getMessage()).contains("foreign_keys_hold");
            assertThat(SqliteLaw.diff(before, SqliteLaw.read(a)).isEmpty()).isTrue();
        }
    }

    @Test
    void countersAndHiddenRowIdsAreKept() throws Exception {
        try (Connection a = SqliteLaw.loaded("CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, x);"
                        + "INSERT INTO n (x) VALUES (1), (2); DELETE FROM n;"
                        + "CREATE TABLE h (x INT); INSERT INTO h (rowid, x) VALUES (40, 4)");
                Connection b = SqliteLaw.loaded(
                        "CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, x TEXT); CREATE TABLE h (x INT CHECK (x"
                                + " > 0))")) {
            SqliteLaw.apply(a, SqliteLaw.script(SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b))));
            SqliteLaw.execute(a, "INSERT INTO n (x) VALUES ('z')");
            assertThat(SecondOpinion.rows(a, "SELECT id FROM n")).containsExactly("3|");
            assertThat(SecondOpinion.rows(a, "SELECT rowid, x FROM h")).containsExactly("40|4|");
        }
    }

    @Test
    void alterTableIsUsedWhereItCan() throws Exception {
        try (Connection a = SqliteLaw.loaded("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT, b INT)");
                Connection b = SqliteLaw.loaded(
                        "CREATE TABLE p (id INTEGER PRIMARY KEY);CREATE TABLE t (a INT, c TEXT NOT NULL DEFAULT 'x', d"
                                + " INT REFERENCES p (id) ON DELETE CASCADE)")) {
            SchemaDiff diff = SqliteLaw.diff(SqliteLaw.read(a), SqliteLaw.read(b));
            List<ScriptStep> steps = SqliteLaw.script(diff).steps();
            assertThat(steps)
                    .extracting(ScriptStep::sql)
                    .contains(
                            "ALTER TABLE \"t\" ADD COLUMN \"c\" TEXT NOT NULL DEFAULT 'x'",
                            "ALTER TABLE \"t\" ADD COLUMN \"d\" INT REFERENCES \"p\" (\"id\") ON DELETE CASCADE",
                            "ALTER TABLE \"t\" DROP COLUMN \"b\"");
            assertThat(steps).extracting(ScriptStep::sql).noneMatch(sql -> sql.contains("drydock_new"));
            ScriptStep drop = steps.stream()
                    .filter(step -> step.sql().contains("DROP COLUMN"))
                    .findFirst()
                    .orElseThrow();
            assertThat(drop.risk()).isEqualTo(Risk.DESTRUCTIVE);
            assertThat(drop.hazards()).contains(Hazard.DELETES_DATA);
            assertThat(drop.losses()).extracting(Loss::countSql).containsExactly("SELECT count(\"b\") FROM \"t\"");
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
        }
    }

    @Test
    void virtualTablesAreReadWithoutWhatTheyKeep() throws Exception {
        try (Connection a = SqliteLaw.fresh();
                Connection b = SqliteLaw.loaded("CREATE VIRTUAL TABLE w USING fts5(a, b, tokenize = 'porter')")) {
            assertThat(SqliteLaw.read(b).elements().keySet())
                    .containsExactly(ElementKey.of(ElementKind.TABLE, "main", "w"));
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
        }
    }

    @Test
    void attachedFilesAreReadAndWrittenUnderTheirName(@TempDir Path folder) throws Exception {
        try (Connection a = SqliteLaw.fresh();
                Connection b = SqliteLaw.fresh()) {
            SqliteLaw.execute(a, "ATTACH '" + folder.resolve("a.db") + "' AS side");
            SqliteLaw.execute(b, "ATTACH '" + folder.resolve("b.db") + "' AS side");
            SqliteLaw.execute(a, "CREATE TABLE side.t (a INT, b INT); ");
            SqliteLaw.execute(a, "INSERT INTO side.t VALUES (1, 2)");
            SqliteLaw.load(
                    b,
                    "CREATE TABLE side.t (a INT, b INT NOT NULL CHECK (b > 0)); CREATE INDEX side.i ON t (a);CREATE"
                        + " VIEW side.v AS SELECT a FROM t; CREATE TRIGGER side.g AFTER INSERT ON t BEGIN DELETE FROM"
                        + " t; END");
            assertThat(SqliteLaw.judge(a, b)).isEqualTo(Verdict.FINE);
            assertThat(SecondOpinion.rows(a, "SELECT * FROM side.t")).containsExactly("1|2|");
        }
    }

    @Test
    void schemaThatChangesWhileItIsReadIsReadAsOfOneMoment(@TempDir Path folder) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("busy.db");
        try (Connection reader = DriverManager.getConnection(url);
                Connection writer = DriverManager.getConnection(url)) {
            SqliteLaw.execute(reader, "PRAGMA journal_mode = WAL");
            SqliteLaw.execute(writer, "CREATE TABLE first (id INTEGER)");
            Thread changes = Thread.ofVirtual().start(() -> changeForAWhile(writer));
            for (int i = 0; i < 50; i++) {
                SchemaSnapshot seen = new SqliteSnapshots(new SqliteFaults()).read(reader, SnapshotScope.everything());
                long tables = count(seen, ElementKind.TABLE);
                assertThat(count(seen, ElementKind.COLUMN)).isEqualTo(2 * tables - 1);
            }
            changes.interrupt();
            changes.join();
            assertThat(reader.getAutoCommit()).isTrue();
        }
    }

    private static void changeForAWhile(Connection writer) {
        try {
            for (int i = 0; i < 2_000 && !Thread.currentThread().isInterrupted(); i++) {
                SqliteLaw.execute(writer, "CREATE TABLE u" + i + " (a INT, b INT)");
                if (i > 5) {
                    SqliteLaw.execute(writer, "DROP TABLE u" + (i - 5));
                }
            }
        } catch (SQLException ended) {
            // the test has seen enough
        }
    }

    private static long count(SchemaSnapshot snapshot, ElementKind kind) {
        return snapshot.elements().keySet().stream()
                .filter(key -> key.kind() == kind)
                .count();
    }

    @Test
    void whatIsToldToBeRenamedKeepsItsRows() throws Exception {
        String from = "CREATE TABLE t (a INT, b INT, UNIQUE (a)); CREATE TABLE u (a INT REFERENCES t (a));"
                + "CREATE INDEX i ON t (b); CREATE VIEW v AS SELECT a FROM t;"
                + "INSERT INTO t VALUES (1, 2); INSERT INTO u VALUES (1)";
        String to = "CREATE TABLE t2 (a2 INT, b INT NOT NULL, UNIQUE (a2)); CREATE TABLE u (a INT REFERENCES t2 (a2));"
                + "CREATE INDEX i2 ON t2 (b); CREATE VIEW v2 AS SELECT a2 FROM t2";
        try (Connection a = SqliteLaw.loaded(from);
                Connection b = SqliteLaw.loaded(to)) {
            ElementKey old = ElementKey.of(ElementKind.TABLE, "main", "t");
            ElementKey now = ElementKey.of(ElementKind.TABLE, "main", "t2");
            SchemaSnapshot goal = SqliteLaw.read(b);
            SchemaDiff diff = SchemaDiff.between(
                    SqliteLaw.read(a),
                    goal,
                    DiffOptions.usual(),
                    List.of(
                            new Rename(old, now),
                            new Rename(old.part(ElementKind.COLUMN, "a"), now.part(ElementKind.COLUMN, "a2")),
                            new Rename(old.part(ElementKind.INDEX, "i"), now.part(ElementKind.INDEX, "i2")),
                            new Rename(
                                    ElementKey.of(ElementKind.VIEW, "main", "v"),
                                    ElementKey.of(ElementKind.VIEW, "main", "v2"))));
            SqliteLaw.apply(a, SqliteLaw.script(diff));
            assertThat(SqliteLaw.diff(SqliteLaw.read(a), goal).differences()).isEmpty();
            assertThat(SecondOpinion.of(a)).isEqualTo(SecondOpinion.of(b));
            assertThat(SecondOpinion.rows(a, "SELECT a2, b FROM t2")).containsExactly("1|2|");
            SqliteLaw.apply(a, SqliteLaw.script(diff.reversed()));
            assertThat(SqliteLaw.diff(SqliteLaw.read(a), diff.original()).differences())
                    .isEmpty();
            assertThat(SecondOpinion.rows(a, "SELECT a, b FROM t")).containsExactly("1|2|");
        }
    }

    @Test
    void textThatNobodyCanReadIsKeptWhole() throws Exception {
        try (Connection a = SqliteLaw.loaded("CREATE TABLE t (a INT)")) {
            SqliteLaw.execute(a, "PRAGMA writable_schema = ON");
            SqliteLaw.execute(a, "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a INT FOO BAR(1) BAZ)'");
            SchemaSnapshot read = SqliteLaw.read(a);
            ElementKey table = ElementKey.of(ElementKind.TABLE, "main", "t");
            assertThat(read.find(table)).isPresent();
            assertThat(read.body(table.part(ElementKind.COLUMN, "a"), Column.class))
                    .isEmpty();
        }
    }
}
