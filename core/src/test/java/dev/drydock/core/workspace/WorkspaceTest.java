package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.StoreFaults;
import dev.drydock.core.workspace.store.StoreFile;
import dev.drydock.core.workspace.store.StoreOpening;
import dev.drydock.testing.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
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

class WorkspaceTest extends WorkspaceFixture {

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

    /// A real full disk; where none can be had, fullFileIsAFaultAndKeepsTheOldState covers the same fault.
    @Test
    void fullDiskIsAFaultAndKeepsTheOldState() throws IOException, FaultException {
        try (SmallDisk disk = SmallDisk.in(folder, 2)) {
            Path home = disk.path().resolve("home");
            String id;
            try (Workspace workspace = opened(home)) {
                id = workspace.drafts().open("", "big").id();
                workspace.drafts().typed(id, "before", 0);
                workspace.drafts().flush();
                workspace.drafts().typed(id, noise(4_000_000), 0);
                assertThat(fault(() -> workspace.drafts().flush())).satisfies(WorkspaceTest::isDiskFull);
            }
            try (Workspace workspace = opened(home)) {
                assertThat(workspace.drafts().text(id)).hasValue("before");
            }
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
        assertThat(TimeUnit.NANOSECONDS.toMillis(best)).isLessThan(1_000);
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
}
