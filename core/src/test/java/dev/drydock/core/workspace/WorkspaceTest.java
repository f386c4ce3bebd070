package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Damage;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.core.workspace.store.StoreFile;
import dev.drydock.core.workspace.store.StoreOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path folder;

    static Workspace opened(Path home) {
        return switch (Workspace.open(home)) {
            case WorkspaceOpening.Opened opened -> opened.workspace();
            case WorkspaceOpening other -> throw new AssertionError(other);
        };
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path file() {
        return home().resolve("workspace.db");
    }

    private void filled() throws FaultException {
        try (Workspace workspace = opened(home())) {
            String id = workspace.drafts().open("", "kept").id();
            workspace.drafts().typed(id, "select 1", 8);
            for (int at = 0; at < 50; at++) {
                workspace
                        .history()
                        .record(HistoryEntry.of(
                                new HistoryEntry.Where("", "", Environment.DEV),
                                Instant.now(),
                                Duration.ZERO,
                                1,
                                HistoryEntry.End.DONE,
                                "select '" + "y".repeat(500) + "'"));
            }
        }
    }

    private WorkspaceOpening.OpenedAfterMovingAside movedAside() {
        return (WorkspaceOpening.OpenedAfterMovingAside) Workspace.open(home());
    }

    private void assertMovedAside(byte[] damaged, Damage why) throws IOException, FaultException {
        WorkspaceOpening.OpenedAfterMovingAside opening = movedAside();
        try (Workspace fresh = opening.workspace()) {
            assertThat(opening.why()).isEqualTo(why);
            assertThat(Files.readAllBytes(opening.movedTo())).isEqualTo(damaged);
            assertThat(fresh.drafts().list()).isEmpty();
        }
        opened(home()).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadAnythingInIt() throws IOException, FaultException {
        Files.createDirectory(
                home(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (Workspace workspace = opened(home())) {
            workspace.drafts().open("", "one");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(home())) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(
                                path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void randomBytesAreMovedAside() throws IOException, FaultException {
        filled();
        byte[] noise = new byte[10_000];
        new Random(7).nextBytes(noise);
        Files.write(file(), noise);
        assertMovedAside(noise, Damage.NOT_A_WORKSPACE);
    }

    @Test
    void shortFileIsMovedAside() throws IOException, FaultException {
        filled();
        byte[] half = Arrays.copyOf(Files.readAllBytes(file()), (int) Files.size(file()) / 2);
        Files.write(file(), half);
        assertMovedAside(half, Damage.TRUNCATED);
    }

    @Test
    void overwrittenPagesAreMovedAside() throws IOException, FaultException {
        filled();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
        Files.write(file(), bytes);
        assertMovedAside(bytes, Damage.MALFORMED);
    }

    @Test
    void databaseOfAnotherApplicationIsMovedAside() throws IOException, SQLException, FaultException {
        Files.createDirectories(home());
        sql("CREATE TABLE theirs (x)");
        byte[] bytes = Files.readAllBytes(file());
        WorkspaceOpening.OpenedAfterMovingAside opening = movedAside();
        opening.workspace().close();
        assertThat(opening.why()).isEqualTo(Damage.NOT_A_WORKSPACE);
        assertThat(Files.size(opening.movedTo())).isEqualTo(bytes.length);
    }

    @Test
    void secondDamageInTheSameSecondKeepsBothFiles() throws IOException {
        Clock stopped = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        Files.createDirectories(home());
        List<Path> kept = new ArrayList<>();
        for (String noise : List.of("first", "second")) {
            Files.writeString(file(), noise);
            WorkspaceOpening.OpenedAfterMovingAside opening =
                    (WorkspaceOpening.OpenedAfterMovingAside) Workspace.open(home(), stopped);
            opening.workspace().close();
            kept.add(opening.movedTo());
            assertThat(Files.readString(opening.movedTo())).isEqualTo(noise);
        }
        assertThat(kept).doesNotHaveDuplicates();
        assertThat(kept.getFirst().getFileName()).hasToString("workspace.db.damaged-20260102T030405Z");
    }

    @Test
    void newerSchemaIsRefusedAndNotTouched() throws IOException, SQLException, FaultException {
        filled();
        sql("PRAGMA user_version = 99");
        byte[] bytes = Files.readAllBytes(file());
        assertThat(Workspace.open(home())).isEqualTo(new WorkspaceOpening.NewerSchema(file(), 99, StoreFile.SCHEMA));
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void knownSchemaIsTheNewestScript() throws IOException, SQLException {
        opened(home()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(StoreFile.SCHEMA);
            assertThat(statement
                            .executeQuery("SELECT count(*) FROM flyway_schema_history WHERE success")
                            .getInt(1))
                    .isEqualTo(StoreFile.SCHEMA);
        }
    }

    @Test
    void folderThatIsAFileIsAValue() throws IOException {
        Files.writeString(home(), "in the way");
        assertThat(Workspace.open(home())).isInstanceOf(WorkspaceOpening.Failed.class);
        assertThat(Files.readString(home())).isEqualTo("in the way");
    }

    @Test
    void homeMayHaveAnyName() throws FaultException {
        Path odd = folder.resolve("a ?b#c%20 é'\"");
        try (Workspace workspace = opened(odd)) {
            workspace.drafts().open("", "tab");
        }
        assertThat(Files.exists(odd.resolve("workspace.db"))).isTrue();
        try (Workspace workspace = opened(odd)) {
            assertThat(workspace.drafts().list()).hasSize(1);
        }
    }

    @Test
    void twoOpenWorkspacesAndManyThreadsLoseNothing() throws FaultException, InterruptedException, ExecutionException {
        try (Workspace one = opened(home());
                Workspace two = opened(home());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> work = new ArrayList<>();
            for (int at = 0; at < 8; at++) {
                Workspace mine = at % 2 == 0 ? one : two;
                work.add(threads.submit(() -> {
                    for (int each = 0; each < 25; each++) {
                        mine.drafts().open("", "tab");
                        mine.drafts().list();
                    }
                    return "";
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
            assertThat(one.drafts().list()).hasSize(200);
            assertThat(two.drafts().list().stream().map(DraftTab::position)).doesNotHaveDuplicates();
        }
    }

    @Test
    void fullFileIsAFaultAndKeepsTheOldState() throws FaultException {
        StoreOpening.Opened opening = (StoreOpening.Opened) StoreFile.open(file(), Clock.systemUTC());
        SettingKey<String> theme = SettingKey.text("theme", "");
        String noise = noise(3_000_000);
        String id;
        try (Workspace workspace = new Workspace(home(), opening.store(), Clock.systemUTC())) {
            workspace.settings().put(theme, "dark");
            id = workspace.drafts().open("", "big").id();
            workspace.drafts().typed(id, "before", 0);
            workspace.drafts().flush();
            opening.store().write(db -> db.fetch("PRAGMA max_page_count = 80"));
            workspace.drafts().typed(id, noise, 0);
            assertThat(fault(() -> workspace.drafts().flush())).satisfies(WorkspaceTest::isDiskFull);
            assertThat(workspace.settings().get(theme)).isEqualTo("dark");
            try (Workspace other = opened(home())) {
                assertThat(other.drafts().text(id)).hasValue("before");
            }
            opening.store().write(db -> db.fetch("PRAGMA max_page_count = 1000000"));
            workspace.drafts().flush();
        }
        try (Workspace workspace = opened(home())) {
            assertThat(workspace.drafts().text(id)).hasValue(noise);
        }
    }

    /// A real full disk: needs the right to mount a small file system.
    @Test
    void fullDiskIsAFaultAndKeepsTheOldState() throws IOException, InterruptedException, FaultException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString())
                                .start()
                                .waitFor()
                        == 0,
                "no right to mount a file system; fullFileIsAFaultAndKeepsTheOldState covers the same fault");
        try {
            String id;
            try (Workspace workspace = opened(disk.resolve("home"))) {
                id = workspace.drafts().open("", "big").id();
                workspace.drafts().typed(id, "before", 0);
                workspace.drafts().flush();
                workspace.drafts().typed(id, noise(4_000_000), 0);
                assertThat(fault(() -> workspace.drafts().flush())).satisfies(WorkspaceTest::isDiskFull);
            }
            try (Workspace workspace = opened(disk.resolve("home"))) {
                assertThat(workspace.drafts().text(id)).hasValue("before");
            }
        } finally {
            assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor())
                    .isZero();
        }
    }

    private static void isDiskFull(DbFault fault) {
        assertThat(fault)
                .isInstanceOf(DbFault.Refused.class)
                .hasFieldOrPropertyWithValue("rule", StoreFaults.DISK_FULL);
    }

    private static String noise(int length) {
        return new Random(4)
                .ints(length, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void openingAgainIsFast() throws FaultException {
        filled();
        long best = Long.MAX_VALUE;
        for (int at = 0; at < 5; at++) {
            long start = System.nanoTime();
            Workspace workspace = opened(home());
            best = Math.min(best, System.nanoTime() - start);
            workspace.close();
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(best)).isLessThan(150);
    }

    @Test
    void homeFollowsThePlatform() {
        Path user = Path.of("/home/u");
        assertThat(WorkspaceHome.defaultFor(Map.of(), "Linux", user))
                .isEqualTo(Path.of("/home/u/.local/share/drydock"));
        assertThat(WorkspaceHome.defaultFor(Map.of("XDG_DATA_HOME", "/x"), "Linux", user))
                .isEqualTo(Path.of("/x/drydock"));
        assertThat(WorkspaceHome.defaultFor(Map.of("XDG_DATA_HOME", "rel"), "Linux", user))
                .isEqualTo(Path.of("/home/u/.local/share/drydock"));
        assertThat(WorkspaceHome.defaultFor(Map.of("DRYDOCK_HOME", "/d"), "Mac OS X", user))
                .isEqualTo(Path.of("/d"));
        assertThat(WorkspaceHome.defaultFor(Map.of(), "Mac OS X", user))
                .isEqualTo(Path.of("/home/u/Library/Application Support/Drydock"));
        assertThat(WorkspaceHome.defaultFor(Map.of("APPDATA", "/roaming"), "Windows 11", user))
                .isEqualTo(Path.of("/roaming/Drydock"));
    }

    interface Failing {
        void run() throws FaultException;
    }

    static DbFault fault(Failing work) {
        try {
            work.run();
        } catch (FaultException refused) {
            return refused.fault();
        }
        throw new AssertionError("no fault");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
