package dev.drydock.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.workspace.store.Damage;
import dev.drydock.core.workspace.store.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamagedWorkspaceTest extends WorkspaceFixture {
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
}
