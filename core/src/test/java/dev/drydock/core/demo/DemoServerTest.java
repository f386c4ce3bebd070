package dev.drydock.core.demo;

import static dev.drydock.core.demo.TestDemo.ask;
import static dev.drydock.core.demo.TestDemo.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.files.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The life of one demo, told in order because each load takes seconds. The shared demo runs beside it all the
/// time.
@Tag("server")
@ExtendWith(SharedDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoServerTest {
    private static final String FINGERPRINT =
            "select md5(string_agg(c::text, '' order by id)) from harbour.cargo_items c";
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = 'harbour'";

    private TestDemo demo;

    @BeforeAll
    void makeFolder() {
        demo = new TestDemo();
    }

    @AfterAll
    void end() {
        demo.close();
    }

    @Test
    @Order(1)
    void beforeTheFirstStartThereIsNothing() throws Exception {
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Absent.class);
        assertThat(demo.server().stop()).isFalse();
    }

    @Test
    @Order(2)
    void aCancelledLoadLeavesNoHarbourBehind() throws Exception {
        assertThatThrownBy(() -> demo.start(TestJob.cancelledAt(0.3))).isInstanceOf(InterruptedException.class);
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Loading.class);
    }

    @Test
    @Order(3)
    void aPidThatNowBelongsToAnotherProcessIsNoServer() throws Exception {
        demo.kill();
        Path pidFile = demo.home().data().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Stopped.class);
        assertThat(demo.server().stop()).isFalse();
    }

    @Test
    @Order(4)
    void aLoadCutShortByACrashStartsOver(DemoTarget other) throws Exception {
        TestJob job = TestJob.whole();
        DemoStart.Ready ready = demo.start(job);
        assertThat(ready.loaded()).isTrue();
        assertThat(job.reports()).isSorted().hasSizeGreaterThan(50);
        assertThat(job.reports().getLast()).isEqualTo(job.total());
        assertThat(ask(ready.target(), FINGERPRINT)).isEqualTo(ask(other, FINGERPRINT));
    }

    @Test
    @Order(5)
    void twoDemosRunBesideEachOther(DemoTarget other) throws Exception {
        try (DemoTarget target = demo.start().target()) {
            assertThat(target.port()).isNotEqualTo(other.port());
            assertThat(password(target)).isNotEqualTo(password(other));
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + target.port() + "/harbour",
                            target.user(),
                            password(other)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    @Order(5)
    void startingAgainAttaches() throws Exception {
        long pid = demo.pid();
        DemoStart.Ready ready = demo.start();
        assertThat(ready.attached()).isTrue();
        assertThat(ready.loaded()).isFalse();
        assertThat(demo.pid()).isEqualTo(pid);
        assertThat(demo.server().status()).isInstanceOfSatisfying(DemoStatus.Running.class, running -> {
            assertThat(running.pid()).isEqualTo(pid);
            assertThat(password(running.target())).isEqualTo(password(ready.target()));
        });
    }

    @Test
    @Order(6)
    void listensOnThisMachineOnlyAndTellsUtc() throws Exception {
        DemoTarget target = demo.start().target();
        assertThat(ask(
                        target,
                        "select setting from pg_settings where name in ('listen_addresses', 'TimeZone') order by name"))
                .containsExactly("UTC", "127.0.0.1");
        assertThat(ask(target, "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
    }

    @Test
    @Order(7)
    void afterAKillItRecoversWithItsTroubleAndItsRows() throws Exception {
        DemoTarget before = demo.start().target();
        ask(
                before,
                "insert into harbour.terminals (id, code, name, kind, operator) values (99, 'XXX', 'kept', 'bulk',"
                        + " 'me') returning 1");
        demo.kill();
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Stopped.class);
        DemoStart.Ready ready = demo.start();
        assertThat(ready.attached()).isFalse();
        assertThat(ready.loaded()).isFalse();
        assertThat(ready.target().port()).isEqualTo(before.port());
        assertThat(ask(ready.target(), "select name from harbour.terminals where id = 99"))
                .containsExactly("kept");
        assertThat(number(ready.target(), WAITING)).isEqualTo(3);
        assertThat(number(ready.target(), "select n_dead_tup from pg_stat_user_tables where relname = 'yard_slots'"))
                .isGreaterThan(70_000);
        assertThat(number(
                        ready.target(), "select n_mod_since_analyze from pg_stat_user_tables where relname = 'shifts'"))
                .isGreaterThan(20_000);
    }

    @Test
    @Order(8)
    void aStoppedDemoComesBackAsItWasForTwoWhoAskAtOnce() throws Exception {
        String calls =
                "select sum(calls) from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname ="
                        + " 'gate_kiosk'";
        String before = ask(demo.start().target(), calls).getFirst();
        assertThat(demo.server().stop()).isTrue();
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Stopped.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> demo.start());
            var two = threads.submit(() -> demo.start());
            assertThat(List.of(one.get().attached(), two.get().attached())).containsExactlyInAnyOrder(false, true);
            assertThat(one.get().loaded() || two.get().loaded()).isFalse();
            assertThat(ask(one.get().target(), calls)).containsExactly(before);
        }
    }

    @Test
    @Order(14)
    void aServerThatIsFrozenIsSaidToBeAndCanBeStopped() throws Exception {
        assumeTrue(PrivateFiles.posix(demo.home().root()), "needs signals");
        new ProcessBuilder("kill", "-STOP", Long.toString(demo.pid())).start().waitFor();
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.NotAnswering.class);
        assertThat(demo.server().stop()).isTrue();
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Stopped.class);
        assertThat(demo.server().stop()).isFalse();
    }

    @Test
    @Order(10)
    void filesAreForTheirOwnerOnly() throws Exception {
        assumeTrue(PrivateFiles.posix(demo.home().root()), "needs permissions");
        demo.start();
        Path root = demo.home().root();
        for (Path folder : List.of(root, demo.home().data(), demo.home().binaries())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(demo.home().passfile())))
                .isEqualTo("rw-------");
        assertThat(root.resolve("initial")).doesNotExist();
    }

    @Test
    @Order(11)
    void noProcessShowsThePassword() throws Exception {
        String password = password(demo.start().target());
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .toList())
                .noneMatch(line -> line.contains(password));
        assertThat(Files.readString(demo.home().serverLog())).doesNotContain(password);
        assertThat(Files.readString(demo.home().toolLog())).doesNotContain(password);
    }

    @Test
    @Order(12)
    void aBlockerThatIsEndedLetsItsWaitersGo() throws Exception {
        DemoTarget target = demo.start().target();
        ask(target, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'berth planner'");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> number(target, WAITING) == 0);
        assertThat(demo.start().attached()).isTrue();
    }

    @Test
    @Order(13)
    void resetDropsTheDataAndKeepsPasswordAndPort() throws Exception {
        DemoTarget before = demo.start().target();
        assertThatThrownBy(() -> demo.server().reset(TestJob.cancelledAt(0.01)))
                .isInstanceOf(InterruptedException.class);
        // cut short here because a load from nothing is proved above; the next start would make the rows
        assertThat(demo.server().status()).isInstanceOf(DemoStatus.Loading.class);
        assertThat(Files.readString(demo.home().portFile()).strip()).isEqualTo(Integer.toString(before.port()));
        assertThat(Files.readString(demo.home().passfile())).contains(password(before));
    }

    @Test
    void runsAsAnUnprivilegedUserWhereRootHasNoNamespaces() throws Exception {
        try (TestDemo other = new TestDemo(Optional.of(Account.NOBODY))) {
            assumeTrue((Integer) Files.getAttribute(other.home().root(), "unix:uid") == 0, "needs root");
            // far enough to have a server; the data set is the same as ever
            assertThatThrownBy(() -> other.start(TestJob.cancelledAt(0.01))).isInstanceOf(InterruptedException.class);
            assertThat(Files.getAttribute(other.home().data(), "unix:uid")).isEqualTo(65_534);
            assertThat(other.server().status()).isInstanceOf(DemoStatus.Loading.class);
            assertThat(other.server().stop()).isTrue();
        }
    }

    private static String password(DemoTarget target) {
        return target.password().use(String::new);
    }
}
