package dev.drydock.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail.Relation;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.sql.Effect;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every dialect promises, run against a real server of its DBMS. A new dialect adds one subclass. The SQL
/// here is what all DBMSs understand.
abstract class DialectContract extends DialectPlace {
    @Test
    void dialectIsInTheList() {
        assertThat(Dialects.byId(dialect().id()).orElseThrow().name())
                .isEqualTo(dialect().name());
        assertThat(dialect().id()).matches("[a-z][a-z0-9]*");
    }

    @Test
    void connectionIsFreshAndTellsFacts() throws Exception {
        ServerFacts facts = dialect().connector().facts(connection);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(facts.product()).isNotBlank();
        assertThat(facts.version()).startsWith(String.valueOf(facts.major()));
        assertThat(facts.user()).isEqualTo(place.profile().user());
    }

    @Test
    void readOnlyConnectionRefusesWrites() throws Exception {
        execute("create table kept (a integer)");
        try (Connection reader = open(place.profile(), true)) {
            SQLException thrown = failure(reader, "insert into kept values (1)");
            assertThat(fault(thrown, "insert into kept values (1)")).isInstanceOf(DbFault.Refused.class);
        }
    }

    @Test
    void nobodyThereIsAFault() {
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> open(place.nobody(), false).close());
        assertThat(thrown).isNotNull();
        assertThat(thrown.fault()).isInstanceOfAny(DbFault.Unreachable.class, DbFault.Refused.class);
    }

    @Test
    void killEndsTheSessionAskedFor() throws Exception {
        long backendId = dialect().connector().facts(connection).backendId();
        try (Secret secret = place.secret().orElseGet(() -> Secret.taking(new char[0]))) {
            Optional<Secret> known = place.password().map(text -> secret);
            boolean killed = dialect().connector().kill(place.profile(), known, options(false), backendId);
            assertThat(killed).isEqualTo(backendId != 0);
        }
        if (backendId != 0) {
            assertThat(fault(failure(connection, "select 1"), "select 1")).isInstanceOf(DbFault.Unreachable.class);
        }
    }

    @Test
    void wrongSqlIsToldWithItsPlace() {
        String sql = "select '😀' as smile, 1 from no_such_table";
        assertThat(fault(failure(connection, sql), sql)).isInstanceOfSatisfying(DbFault.BadSql.class, bad -> {
            assertThat(bad.message()).contains("no_such_table");
            assertThat(bad.offset()).isEqualTo(placesErrors() ? sql.indexOf("no_such_table") : -1);
        });
        assertThat(fault(failure(connection, "selekt 1"), "selekt 1"))
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo(placesErrors() ? 0 : -1));
    }

    @Test
    void brokenConstraintIsARefusal() throws Exception {
        execute("create table once (a integer not null unique)");
        execute("insert into once values (1)");
        String again = "insert into once values (1)";
        assertThat(fault(failure(connection, again), again)).isInstanceOf(DbFault.Refused.class);
    }

    @Test
    void pastedUrlLeadsToTheProfile() {
        UrlReading reading = dialect().urls().read(place.url());
        assertThat(reading).isInstanceOfSatisfying(UrlReading.Read.class, read -> {
            assertThat(read.dialect()).isEqualTo(dialect().id());
            assertThat(read.target()).isEqualTo(place.profile().target());
            assertThat(read.user()).isEqualTo(place.profile().user());
            assertThat(read.password().map(secret -> secret.<String>use(String::new)))
                    .isEqualTo(place.password());
        });
        assertThat(dialect().urls().read(dialect().urls().write(place.profile())))
                .isInstanceOfSatisfying(UrlReading.Read.class, read -> {
                    assertThat(read.target()).isEqualTo(place.profile().target());
                    assertThat(read.password()).isEmpty();
                });
        assertThat(dialect().urls().read("zebra://host/name")).isInstanceOf(UrlReading.NotMine.class);
    }

    @Test
    void scriptIsSplitAndEffectsAreTold() {
        String script = "-- one; not two\nselect ';' as \"a;b\"; /* ; */ drop table x;\n";
        assertThat(dialect().syntax().split(script))
                .extracting(part -> part.text(script).toString())
                .containsExactly("select ';' as \"a;b\"", "drop table x");
        assertThat(dialect().syntax().effect("drop table x").effects()).contains(Effect.DESTRUCTIVE);
        assertThat(dialect().syntax().effect("select 1").effects()).containsExactly(Effect.READ);
        assertThat(dialect().syntax().tokens(script).getLast().end()).isEqualTo(script.length());
    }

    @Test
    void sessionTellsTheServersTransaction() throws Exception {
        var sessions = dialect().sessions();
        assertThat(sessions.transaction(connection)).isEqualTo(TransactionState.NONE);
        execute("create table passing (a integer)");
        execute("begin");
        execute("insert into passing values (1)");
        assertThat(sessions.transaction(connection)).isEqualTo(TransactionState.OPEN);
        execute("rollback");
        assertThat(sessions.transaction(connection)).isEqualTo(TransactionState.NONE);
    }

    @Test
    void serverShowsTheSessionThatAsks() throws Exception {
        assumeTrue(dialect().server().isPresent(), "the DBMS has a server");
        var view = dialect().server().orElseThrow();
        view.prepare(connection, Duration.ofSeconds(5));
        var look = view.look(connection, options(false).purpose());
        assertThat(look.pool())
                .extracting(ServerSession::backendId)
                .contains(dialect().connector().facts(connection).backendId());
        assertThat(look.capacity().used()).isBetween(1, look.capacity().maximum());
        assertThat(look.showsNames()).isTrue();
        try (Connection second = open(place.profile(), false)) {
            assertThat(view.between(connection, second)).isEmpty();
        }
    }

    @Test
    void changeOfAPasswordIsAnActOfAdministration() throws Exception {
        assumeTrue(dialect().credentials().isPresent(), "the DBMS has passwords");
        var credentials = dialect().credentials().orElseThrow();
        String masked = credentials.masked(credentials.login(connection));
        assertThat(dialect().syntax().split(masked)).hasSize(1);
        assertThat(dialect().syntax().effect(masked).effects()).contains(Effect.ADMIN);
    }

    @Test
    void rowsComeAsTheServersText() throws Exception {
        var results = dialect().results();
        try (Statement statement = results.statement(connection);
                ResultSet rows = statement.executeQuery("select 1.50 as n, null as n, 'ü😀' as \"a b\"")) {
            var source = results.rows(rows);
            assertThat(source.columns()).extracting(Column::name).containsExactly("n", "n", "a b");
            assertThat(source.next()).isTrue();
            assertThat(source.cell(1)).isNull();
            assertThat(new String(Objects.requireNonNull(source.cell(2)), StandardCharsets.UTF_8))
                    .isEqualTo("ü😀");
            assertThat(new String(Objects.requireNonNull(source.cell(0)), StandardCharsets.UTF_8))
                    .startsWith("1.5");
            assertThat(source.next()).isFalse();
        }
    }

    @Test
    void freshDatabaseHasSchemasAndNoObjects() throws Exception {
        assertThat(dialect().schema().catalogs(connection))
                .filteredOn(CatalogName::current)
                .hasSize(1);
        assertThat(dialect().schema().schemas(connection)).isNotEmpty();
        assertThat(names(NameScope.everything())).isEmpty();
    }

    @Test
    void namesAndDetailsAreRead() throws Exception {
        execute("create table parent (a integer not null, b varchar(20) default 'x', primary key (a))");
        execute("create table child (p integer, foreign key (p) references parent (a) on delete cascade)");
        execute("create index child_p on child (p)");
        execute("create view seen as select a from parent");
        assertThat(names(NameScope.of(ObjectKind.Group.RELATIONS)))
                .extracting(name -> name.kind() + " " + name.name())
                .containsExactlyInAnyOrder("TABLE parent", "TABLE child", "VIEW seen");
        Relation parent = relation("parent");
        assertThat(parent.columns()).extracting(TableColumn::name).containsExactly("a", "b");
        assertThat(parent.columns()).extracting(TableColumn::nullable).containsExactly(false, true);
        assertThat(parent.columns().getLast().expression().orElseThrow()).contains("'x'");
        assertThat(parent.primaryKey()).containsExactly("a");
        assertThat(parent.referencedBy()).isEqualTo(relation("child").constraints());
        TableConstraint key = relation("child").constraints().getFirst();
        assertThat(key.reference().orElseThrow().table()).isEqualTo("parent");
        assertThat(key.reference().orElseThrow().onDelete()).isEqualTo(TableConstraint.Action.CASCADE);
        assertThat(relation("child").indexes().getFirst().keys()).containsExactly("p");
        assertThat(relation("seen").definition()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("dev.drydock.testing.HostileNames#all")
    void hostileNameIsReadBack(String name) throws Exception {
        assumeTrue(permits(name), "the DBMS permits this name");
        String quoted = dialect().syntax().quoted(name);
        execute("create table " + quoted + " (" + quoted + " integer not null primary key)");
        assertThat(names(NameScope.everything())).extracting(ObjectName::name).containsExactly(name);
        assertThat(relation(name).primaryKey()).containsExactly(name);
        execute("drop table " + quoted);
        assertThat(names(NameScope.everything())).isEmpty();
    }

    @Test
    void droppedObjectHasNoDetail() throws Exception {
        execute("create table gone (a integer)");
        ObjectName gone = names(NameScope.everything()).getFirst();
        execute("drop table gone");
        assertThat(dialect().schema().detail(connection, gone)).isEmpty();
    }

    private List<ObjectName> names(NameScope scope) throws FaultException {
        return dialect().schema().names(connection, scope);
    }

    private Relation relation(String name) throws FaultException {
        ObjectName found =
                names(NameScope.of(ObjectKind.Group.RELATIONS).named(name)).getFirst();
        return (Relation) dialect().schema().detail(connection, found).orElseThrow();
    }
}
