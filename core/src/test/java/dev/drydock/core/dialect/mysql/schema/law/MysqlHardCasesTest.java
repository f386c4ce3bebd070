package dev.drydock.core.dialect.mysql.schema.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import dev.drydock.testing.HostileNames;
import dev.drydock.testing.mysql.MysqlKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What breaks careless readers and writers.
@Tag("server")
class MysqlHardCasesTest {
    /// Names of the server hold no more than 64 characters of the basic plane, and none ends in a blank; MySQL
    /// also takes blanks from the start of a column of a view.
    private static List<String> names() {
        return HostileNames.all().stream()
                .filter(name -> name.codePoints().noneMatch(point -> point > 0xFFFF))
                .map(String::strip)
                .toList();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static List<String> hostile() {
        List<String> sql = new ArrayList<>();
        for (String name : names()) {
            String q = quoted(name);
            String text = "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
            sql.add("create table " + q + " (id int primary key, " + q + " varchar(90) default " + text + " comment "
                    + text
                    + ", p int, key " + quoted("k" + name) + " (" + q + "(5)), constraint " + q
                    + " foreign key (p) references " + q
                    + " (id)) comment " + text);
            sql.add("create view " + quoted("v " + name) + " as select " + q + ", " + text + " as lit from " + q);
            sql.add("create trigger " + q + " before insert on " + q + " for each row set new.p = " + text
                    + " is null");
        }
        sql.add("create table `back``tick` (`a``b` int, key `k``k` (`a``b`))");
        return sql;
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void hostileNamesAreMadeFromNothingAndTakenBack(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            b.run(hostile());
            assertThat(MysqlLaw.judge(a, b)).isEqualTo(MysqlLaw.FINE);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void keysInACircleComeAndGo(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run("create table x (id int primary key)");
            b.run(List.of(
                    "create table one (id int primary key, other int not null)",
                    "create table two (id int primary key, other int not null, constraint t2 foreign key (other)"
                            + " references one (id))",
                    "alter table one add constraint t1 foreign key (other) references two (id)"));
            assertThat(MysqlLaw.judge(a, b)).isEqualTo(MysqlLaw.FINE);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void brokenViewIsReadAndDropped(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run(List.of(
                    "create table gone (id int)",
                    "create view broken as select id from gone",
                    "create table kept (id int)",
                    "drop table gone"));
            b.run("create table kept (id int, n int)");
            SchemaSnapshot before = MysqlLaw.read(a);
            assertThat(before.unread()).isEmpty();
            assertThat(before.find(ElementKey.of(ElementKind.VIEW, "", "broken")))
                    .isPresent();
            SchemaDiff diff = SchemaDiff.between(before, MysqlLaw.read(b), DiffOptions.usual());
            MysqlLaw.apply(a, MysqlLaw.PORTS.ddl().write(diff, ScriptOptions.plain()));
            assertThat(SchemaDiff.between(MysqlLaw.read(a), MysqlLaw.read(b), DiffOptions.usual())
                            .differences())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void renamesKeepRowsAndTakeCodeAlong(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run(List.of(
                    "create table old (id int primary key, was varchar(9), key k_old (was))",
                    "create view v as select id, was from old",
                    "create trigger tr before insert on old for each row set new.was = concat(new.was, 'it''s')",
                    "insert into old values (1, 'a')"));
            b.run(List.of(
                    "create table fresh (id int primary key, now varchar(9), key k_new (now))",
                    "create view v as select id, now from fresh",
                    "create trigger tr before insert on fresh for each row set new.now = concat(new.now, 'it''s')"));
            ElementKey old = ElementKey.of(ElementKind.TABLE, "", "old");
            ElementKey fresh = ElementKey.of(ElementKind.TABLE, "", "fresh");
            List<Rename> renames = List.of(
                    new Rename(old, fresh),
                    new Rename(old.part(ElementKind.COLUMN, "was"), fresh.part(ElementKind.COLUMN, "now")),
                    new Rename(old.part(ElementKind.INDEX, "k_old"), fresh.part(ElementKind.INDEX, "k_new")));
            SchemaSnapshot goal = MysqlLaw.read(b);
            SchemaDiff diff = SchemaDiff.between(MysqlLaw.read(a), goal, DiffOptions.usual(), renames);
            MigrationScript script = MysqlLaw.PORTS.ddl().write(diff, ScriptOptions.plain());
            MysqlLaw.apply(a, script);
            SchemaDiff second = SchemaDiff.between(MysqlLaw.read(a), goal, DiffOptions.usual());
            assertThat(second.differences()).as(MysqlLaw.sql(script)).isEmpty();
            assertThat(ShowCreate.rows(a.connection(), "select id, now from v")).containsExactly(List.of("1", "ait's"));
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void everyLossIsCountedAndOtherValuesSurvive(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run(List.of(
                    "create table t (id int primary key, gone varchar(9), kept varchar(20), small bigint, e"
                            + " enum('a','b'))",
                    "insert into t values (1, 'x', 'one', 7, 'a'), (2, null, 'two', 8, 'a'), (3, 'y', 'three', 9, 'b')",
                    "create table dropped (id int)",
                    "insert into dropped values (1), (2)"));
            b.run("create table t (kept varchar(4), id int primary key, small smallint, e enum('a'), fresh int)");
            SchemaDiff diff = SchemaDiff.between(MysqlLaw.read(a), MysqlLaw.read(b), DiffOptions.usual());
            MigrationScript script = MysqlLaw.PORTS.ddl().write(diff, ScriptOptions.plain());
            List<String> counted = new ArrayList<>();
            for (ScriptStep step : script.steps()) {
                for (var loss : step.losses()) {
                    counted.add(loss.subject().name() + " " + loss.kind() + " "
                            + ShowCreate.rows(a.connection(), loss.countSql())
                                    .getFirst()
                                    .getFirst());
                }
            }
            assertThat(counted)
                    .containsExactlyInAnyOrder(
                            "dropped ROWS 2", "gone VALUES 2", "kept MISFITS 1", "small MISFITS 0", "e LABELS 1");
            a.run(List.of("update t set kept = 'thre', e = 'a' where id = 3"));
            MysqlLaw.apply(a, script);
            assertThat(ShowCreate.rows(a.connection(), "select id, kept, small from t order by id"))
                    .containsExactly(List.of("1", "one", "7"), List.of("2", "two", "8"), List.of("3", "thre", "9"));
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void databaseAskedForByNameIsCalledByIt(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind)) {
            a.run(List.of("create table t (id int primary key)", "create view v as select id from t"));
            String name = a.database().database();
            SchemaSnapshot read = MysqlLaw.PORTS.snapshots().read(a.connection(), new SnapshotScope(Set.of(name)));
            assertThat(read.elements().keySet())
                    .contains(
                            ElementKey.global(ElementKind.SCHEMA, name),
                            ElementKey.of(ElementKind.TABLE, name, "t"),
                            ElementKey.of(ElementKind.VIEW, name, "v"));
        }
    }

    @Test
    void featuresOfMariaDbAloneAreMadeFromNothingAndTakenBack() throws Exception {
        try (LawDatabase a = LawDatabase.open(MysqlKind.MARIADB);
                LawDatabase b = LawDatabase.open(MysqlKind.MARIADB)) {
            b.run(List.of(
                    "create sequence sq start with 5 increment by 2 cache 7 cycle",
                    "create table v1 (id int primary key, n int without system versioning) with system" + " versioning",
                    "create table v2 (id int primary key, s timestamp(6) generated always as row start"
                            + " invisible, e timestamp(6) generated always as row end invisible, period for"
                            + " system_time(s,e)) with system versioning",
                    "create table v4 (id int) with system versioning partition by system_time limit 100"
                            + " partitions 3",
                    "create table ap (id int, a date, b date, period for p(a,b), unique u (id, p without"
                            + " overlaps))",
                    "create table ft (a int not null, b text, fulltext f (b) comment 'x', inv int invisible"
                            + " default 3, comp text compressed, j json, i6 inet6, u uuid default uuid(), key ig"
                            + " (a) ignored)",
                    "create table lh (a int, b varchar(2000), unique u (b))",
                    "create table ser (a bigint default (nextval(sq)), c int check (c > 3), constraint c check"
                            + " (a > 0))"));
            assertThat(MysqlLaw.judge(a, b)).isEqualTo(MysqlLaw.FINE);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void keyColumnsAndIndexesChangeUnderForeignKeys(MysqlKind kind) throws Exception {
        try (LawDatabase a = LawDatabase.open(kind);
                LawDatabase b = LawDatabase.open(kind)) {
            a.run(List.of(
                    "create table p (id int auto_increment primary key)",
                    "create table c (id int primary key, p_id int, constraint fk foreign key (p_id) references"
                            + " p (id))"));
            b.run(List.of(
                    "create table p (id bigint unsigned auto_increment, n int, primary key (id, n), unique key u (n))",
                    "create table c (p_id bigint unsigned, id int, key wide (p_id, id), constraint fk foreign key"
                            + " (p_id) references p (id) on delete cascade)"));
            assertThat(MysqlLaw.judge(a, b)).isEqualTo(MysqlLaw.FINE);
        }
    }
}
