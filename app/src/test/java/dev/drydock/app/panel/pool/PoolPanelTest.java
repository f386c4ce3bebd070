package dev.drydock.app.panel.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.app.command.Command;
import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.PoolRule;
import dev.drydock.core.pool.PoolState;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.watch.Holder.Standing;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the panel shows and does is what the pool and its server show and do.
@Tag("ui")
@Tag("server")
class PoolPanelTest {
    private static final String WATCHING =
            "select count(*) from pg_stat_activity where application_name = 'Drydock pool watch'"
                    + " and datname = current_database()";

    /// A fourth of [PoolWatch#PERIOD], for the time of the tests.
    private static final Duration PERIOD = Duration.ofMillis(500);

    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private PoolDriven driven;

    @BeforeEach
    void open() throws FaultException {
        driven = new PoolDriven(home, 4, PERIOD);
        driven.show();
    }

    @AfterEach
    void close() throws SQLException {
        driven.close();
    }

    private boolean standing(Borrower borrower, Standing wanted) {
        return driven.snapshot().holders().stream()
                .anyMatch(holder -> holder.lease().borrower().equals(borrower) && holder.standing() == wanted);
    }

    private static void execute(Statement statement, String sql) {
        try (statement) {
            statement.execute(sql);
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isNotEqualTo("42601");
        }
    }

    @Test
    void leakIsToldFromLongQueryAndCountersAreThoseOfTheThreads() throws Exception {
        Borrower forgot = new Borrower("test", "forgot it");
        Borrower busy = new Borrower("test", "one long query");
        for (int i = 0; i < 48; i++) {
            driven.pool().borrow(new Borrower("test", "counting")).close();
        }
        try (Lease one = driven.pool().borrow(forgot);
                Lease two = driven.pool().borrow(busy)) {
            execute(one.createStatement(), "select 1");
            Statement sleeping = two.createStatement();
            Thread query = Thread.ofVirtual().start(() -> execute(sleeping, "select pg_sleep(30)"));
            await().atMost(PoolDriven.PATIENCE)
                    .until(() -> standing(forgot, Standing.LEAK) && standing(busy, Standing.LONG_QUERY));
            assertThat(driven.snapshot().pace().acquire().count()).isEqualTo(50);
            assertThat(driven.snapshot().counts().active()).isEqualTo(2);
            assertThat(driven.atServer("select count(*) from pg_stat_activity where application_name = '"
                            + driven.pool().applicationName() + "'"))
                    .isEqualTo(Integer.toString(driven.snapshot().counts().total()));
            driven.atServer("select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(30)%'"
                    + " and pid <> pg_backend_pid()");
            query.join();
        }
    }

    @Test
    void serverIsAskedOncePerPeriodInSightAndNeverOutOfSight() throws Exception {
        assertThat(PoolWatch.PERIOD).isEqualTo(Duration.ofSeconds(2));
        driven.until(snapshot -> snapshot.server() instanceof Server.Seen);
        Set<String> asked = new HashSet<>();
        long started = System.nanoTime();
        await().atMost(PoolDriven.PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            asked.add(driven.atServer("select coalesce(max(query_start)::text, '') from pg_stat_activity"
                    + " where application_name = 'Drydock pool watch' and datname = current_database()"));
            return asked.size() >= 5;
        });
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertThat(took)
                .as("until the fifth question")
                .isGreaterThan(PERIOD.multipliedBy(5).dividedBy(2));
        driven.hide();
        await().atMost(PoolDriven.PATIENCE)
                .until(() -> driven.atServer(WATCHING).equals("0"));
        long before = driven.proxy.bytesToServer();
        Thread.sleep(PERIOD.multipliedBy(3));
        assertThat(driven.proxy.bytesToServer()).isEqualTo(before);
        driven.showAgain();
        await().atMost(PoolDriven.PATIENCE)
                .until(() -> driven.atServer(WATCHING).equals("1"));
    }

    @Test
    void panelThatWasLeftWhileItOpenedGoesOnWhenItIsInSightAgain() throws Exception {
        driven.on(() -> {
            driven.panelCommands().stream()
                    .filter(command -> command.id().equals("pool.reopen"))
                    .forEach(Command::run);
            driven.hide();
            return true;
        });
        Thread.sleep(PERIOD);
        assertThat(driven.state().phase()).isInstanceOf(Phase.Opening.class);
        assertThat(driven.atServer(WATCHING)).isEqualTo("0");
        driven.showAgain();
        await().atMost(PoolDriven.PATIENCE).until(() -> driven.state().phase() instanceof Phase.Live);
    }

    @Test
    void poolIsResizedSuspendedAndResumedByHand() throws Exception {
        press("#pool-resize");
        await().until(() -> driven.state().act() instanceof Act.Asking);
        type("#act-maximum", "0");
        assertThat(driven.on(() -> driven.node("#act-go").isDisabled())).isTrue();
        type("#act-maximum", "2");
        press("#act-go");
        await().atMost(PoolDriven.PATIENCE).until(() -> driven.state().act() instanceof Act.Done);
        assertThat(driven.pool().settings().sizes().maximum()).isEqualTo(2);
        driven.until(snapshot -> snapshot.counts().maximum() == 2);

        press("#pool-suspend");
        await().until(() -> driven.state().act() instanceof Act.Asking);
        assertThat(driven.on(() -> focused().getId())).as("the harmless way").isEqualTo("act-stay");
        press("#act-go");
        driven.until(snapshot -> snapshot.state() == PoolState.SUSPENDED);
        assertThat(catchThrowableOfType(
                                FaultException.class,
                                () -> driven.pool()
                                        .borrow(new Borrower("test", "in vain"))
                                        .close())
                        .fault())
                .isInstanceOfSatisfying(
                        DbFault.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(PoolRule.POOL_SUSPENDED.name()));
        press("#pool-suspend");
        driven.until(snapshot -> snapshot.state() == PoolState.LENDING);
        driven.pool().borrow(new Borrower("test", "again")).close();
        assertThat(Files.readString(driven.workspace.audit().file()))
                .contains("pool.resize", "pool.suspend", "pool.resume");
    }

    @Test
    void escapeLeavesThePoolAsItIs() throws Exception {
        Node evict = driven.node("#pool-evict");
        driven.on(() -> {
            evict.requestFocus();
            ((Button) evict).fire();
            return true;
        });
        await().until(() -> driven.state().act() instanceof Act.Asking);
        driven.on(() -> {
            Node at = focused();
            at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return true;
        });
        await().until(() -> driven.state().act() instanceof Act.None);
        assertThat(driven.on(() -> focused().getId())).isEqualTo("pool-evict");
        assertThat(Files.exists(driven.workspace.audit().file())
                        && Files.readString(driven.workspace.audit().file()).contains("pool.evict"))
                .isFalse();
    }

    @Test
    void commandsOfThePanelSayWhyTheyCannotRun() {
        List<Command> commands = driven.on(() -> driven.panelCommands());
        assertThat(commands)
                .extracting(Command::id)
                .contains("pool.suspend", "pool.resume", "pool.resize", "pool.evict");
        assertThat(driven.on(() -> command(commands, "pool.suspend").enabled())).isTrue();
        assertThat(driven.on(() -> command(commands, "pool.resume").whyNot().getValue()))
                .contains("not suspended");
    }

    @Test
    void changedProfileIsFollowedAndARemovedOneLeavesNothing() throws Exception {
        String before = driven.snapshot().applicationName();
        ConnectionProfile plain = driven.profile;
        driven.workspace.profiles().update(plain.in(Environment.STAGING), "");
        await().atMost(PoolDriven.PATIENCE)
                .until(() -> driven.state().phase() instanceof Phase.Live live
                        && !live.snapshot().applicationName().equals(before));
        assertThat(driven.state().profile().orElseThrow().environment()).isEqualTo(Environment.STAGING);
        driven.workspace.profiles().remove(plain.id());
        await().atMost(PoolDriven.PATIENCE).until(() -> driven.state().phase() instanceof Phase.None);
        assertThat(driven.atServer("select count(*) from pg_stat_activity where application_name like 'Drydock%'"
                        + " and datname = current_database()"))
                .isEqualTo("0");
    }

    @Test
    void tabGoesThroughTheHeadThenTheCards() throws Exception {
        driven.until(snapshot -> snapshot.server() instanceof Server.Seen);
        Lease lease = driven.pool().borrow(new Borrower("test", "holding"));
        driven.until(snapshot -> snapshot.holders().size() == 1);
        lease.close();
        List<String> ids = driven.on(() -> reachable((Parent) driven.node(".pool-view")).stream()
                .map(node -> node.getId() == null ? String.valueOf(node.getAccessibleText()) : node.getId())
                .toList());
        assertThat(ids).containsSubsequence("pool-suspend", "pool-resize", "pool-evict");
        assertThat(ids)
                .containsSubsequence("pool-evict", "Who holds it", "Times", "Sessions outside the pool", "Events");
        assertThat(ids).noneMatch(name -> name.isBlank() || name.equals("null"));
    }

    private static List<Node> reachable(Parent from) {
        return from.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .flatMap(node -> java.util.stream.Stream.concat(
                        node.isFocusTraversable() && !node.isDisabled()
                                ? java.util.stream.Stream.of(node)
                                : java.util.stream.Stream.empty(),
                        node instanceof Parent parent ? reachable(parent).stream() : java.util.stream.Stream.empty()))
                .toList();
    }

    private static Command command(List<Command> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private Node focused() {
        return driven.node(".pool-view").getScene().getFocusOwner();
    }

    private void press(String id) {
        Node button = driven.node(id);
        driven.on(() -> {
            ((Button) button).fire();
            return true;
        });
    }

    private void type(String id, String text) {
        Node field = driven.node(id);
        driven.on(() -> {
            ((TextField) field).setText(text);
            return true;
        });
    }
}
