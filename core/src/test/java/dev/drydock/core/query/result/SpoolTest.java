package dev.drydock.core.query.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final List<Column> TWO =
            List.of(new Column("id", "int8", ValueKind.NUMBER), new Column("note", "text", ValueKind.TEXT));

    @TempDir
    Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void rows(SpoolWriter writer, int from, int to) throws IOException {
        for (int row = from; row < to; row++) {
            writer.cell(bytes(Integer.toString(row)));
            writer.cell(row % 3 == 0 ? null : bytes("note " + row));
            writer.endRow();
        }
    }

    private static List<Path> left(Path base) throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.getFileName().toString().startsWith("r-"))
                    .toList();
        }
    }

    @Test
    void anyRowIsReadWhileTheResultGrows() throws IOException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            SpooledResult result = writer.result();
            rows(writer, 0, 100_000);
            writer.publish();
            rows(writer, 100_000, 100_001);
            assertThat(result.rowCount()).isEqualTo(100_000);
            assertThat(result.state()).isEqualTo(ResultState.GROWING);
            for (int row : new int[] {0, 1, 2, 4_711, 50_000, 99_999}) {
                assertThat(result.page(row, 1).rows().getFirst())
                        .extracting(Cell::isNull, Cell::text)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(false, Integer.toString(row)),
                                org.assertj.core.groups.Tuple.tuple(row % 3 == 0, row % 3 == 0 ? "" : "note " + row));
            }
            assertThat(result.page(99_990, 50).rows()).hasSize(10);
            assertThat(result.page(100_000, 50).rows()).isEmpty();
            assertThat(result.page(-1, 50).rows()).isEmpty();
            writer.finish(ResultState.COMPLETE);
            assertThat(result.rowCount()).isEqualTo(100_001);
        }
    }

    @Test
    void longValueIsCutAtAWholeCharacterAndStreamedWhole() throws IOException {
        String value = "a" + "€".repeat(100_000);
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            writer.cell(bytes("1"));
            writer.cell(bytes(value));
            writer.endRow();
            writer.finish(ResultState.COMPLETE);
            Cell cell = writer.result().page(0, 1).rows().getFirst().get(1);
            assertThat(cell.truncated()).isTrue();
            assertThat(cell.totalBytes()).isEqualTo(300_001);
            assertThat(cell.text()).doesNotContain("\uFFFD").hasSize((SpoolFile.CELL_LIMIT - 1) / 3 + 1);
            try (InputStream whole = writer.result().value(0, 1).orElseThrow()) {
                assertThat(new String(whole.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(value);
            }
            assertThat(writer.result().value(0, 2)).isEmpty();
        }
    }

    @Test
    void pageOfLargeValuesStaysBounded() throws IOException {
        byte[] large = new byte[SpoolFile.CELL_LIMIT];
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            for (int row = 0; row < 1000; row++) {
                writer.cell(large);
                writer.cell(large);
                writer.endRow();
            }
            writer.finish(ResultState.COMPLETE);
            assertThat(writer.result().page(0, 1000).rows()).hasSizeBetween(100, 200);
        }
    }

    @Test
    void cursorFollowsGrowthToTheEnd() throws IOException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> count(writer.result()));
            for (int part = 0; part < 10; part++) {
                rows(writer, part * 10_000, (part + 1) * 10_000);
                writer.publish();
            }
            writer.cell(new byte[3_000_000]);
            writer.cell(null);
            writer.endRow();
            writer.finish(ResultState.COMPLETE);
            assertThat(read.join()).isEqualTo(100_001);
        }
    }

    private static long count(SpooledResult result) {
        try (RowCursor cursor = result.cursor().orElseThrow()) {
            long rows = 0;
            while (cursor.next()) {
                rows++;
            }
            return rows;
        } catch (IOException | InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Some systems delete no open file.
    @Test
    void closedResultIsDeletedWhenItsLastReaderIsDone() throws IOException, InterruptedException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            SpooledResult result = writer.result();
            rows(writer, 0, 100);
            writer.finish(ResultState.COMPLETE);
            RowCursor cursor = result.cursor().orElseThrow();
            InputStream value = result.value(1, 1).orElseThrow();
            result.close();
            assertThat(left(folder)).hasSize(1);
            assertThat(result.cursor()).isEmpty();
            assertThat(result.value(1, 1)).isEmpty();
            value.close();
            value.close();
            assertThat(left(folder)).hasSize(1);
            while (cursor.next()) {
                assertThat(cursor.end()).isEqualTo(ResultState.COMPLETE);
            }
            assertThat(cursor.end()).isEqualTo(ResultState.COMPLETE);
            cursor.close();
            assertThat(left(folder)).isEmpty();
        }
    }

    @Test
    void resultClosedWhileItGrowsIsDeletedWithItsWriter() throws IOException, InterruptedException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0)) {
            SpoolWriter writer = spool.create(TWO);
            rows(writer, 0, 100);
            writer.publish();
            try (RowCursor cursor = writer.result().cursor().orElseThrow()) {
                writer.result().close();
                while (cursor.next()) {
                    assertThat(cursor.isNull(0)).isFalse();
                }
                assertThat(cursor.end()).isEqualTo(ResultState.CLOSED);
            }
            assertThat(left(folder)).hasSize(1);
            writer.finish(ResultState.CLOSED);
            assertThat(left(folder)).isEmpty();
        }
    }

    @Test
    void waitingReaderIsWokenByRowsAndByTheEnd() throws IOException, InterruptedException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), 0);
                SpoolWriter writer = spool.create(TWO)) {
            assertThat(writer.result().awaitNews(0, Duration.ofMillis(20))).isFalse();
            rows(writer, 0, 1);
            writer.publish();
            assertThat(writer.result().awaitNews(0, Duration.ofSeconds(5))).isTrue();
            writer.finish(ResultState.CANCELLED);
            assertThat(writer.result().awaitNews(1, Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void onlyTheOwnerCanReadAndNothingStaysBehind() throws IOException {
        Path base = folder.resolve("spool");
        try (SpoolFolder spool = SpoolFolder.open(base, 0)) {
            SpoolWriter writer = spool.create(TWO);
            rows(writer, 0, 10);
            writer.finish(ResultState.COMPLETE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool.path())))
                    .isEqualTo("rwx------");
            assertThat(left(base))
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            writer.result().close();
            assertThat(left(base)).isEmpty();
            assertThat(writer.result().page(0, 5).rows()).isEmpty();
            assertThat(writer.result().value(0, 0)).isEmpty();
            rows(spool.create(TWO), 0, 5);
        }
        assertThat(left(base)).isEmpty();
    }

    @Test
    void secondFolderOfThisProcessLeavesTheFirstAlone() throws IOException {
        Path base = folder.resolve("spool");
        try (SpoolFolder first = SpoolFolder.open(base, 0)) {
            SpoolWriter writer = first.create(TWO);
            rows(writer, 0, 10);
            writer.finish(ResultState.COMPLETE);
            try (SpoolFolder second = SpoolFolder.open(base, 0)) {
                assertThat(second.path()).isNotEqualTo(first.path());
                assertThat(writer.result().page(0, 10).rows()).hasSize(10);
            }
        }
    }

    @Test
    void fullDiskKeepsWhatIsThere() throws IOException {
        try (SpoolFolder spool = SpoolFolder.open(folder.resolve("spool"), Long.MAX_VALUE / 2)) {
            SpoolWriter writer = spool.create(TWO);
            assertThatThrownBy(() -> rows(writer, 0, 1_000_000)).isInstanceOf(IOException.class);
            writer.finish(ResultState.DISK_FULL);
            assertThat(writer.result().state()).isEqualTo(ResultState.DISK_FULL);
            assertThat(writer.result().rowCount()).isZero();
        }
    }

    @Test
    @Tag("slow")
    void killedProcessLeavesNothingAfterTheNextStart() throws IOException, InterruptedException {
        Path base = folder.resolve("spool");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Spooling.class.getName(),
                        base.toString())
                .redirectErrorStream(true)
                .start();
        child.getInputStream().read();
        assertThat(left(base)).hasSize(1);
        try (SpoolFolder beside = SpoolFolder.open(base, 0)) {
            assertThat(left(base))
                    .as("beside %s a live process keeps its rows", beside.path())
                    .hasSize(1);
        }
        child.destroyForcibly().waitFor();
        assertThat(left(base)).hasSize(1);
        try (SpoolFolder next = SpoolFolder.open(base, 0)) {
            assertThat(left(base)).isEmpty();
            assertThat(next.path()).exists();
        }
    }

    /// Spools until it is killed.
    static final class Spooling {
        private Spooling() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            SpoolWriter writer = SpoolFolder.open(Path.of(arguments[0]), 0).create(TWO);
            rows(writer, 0, 100_000);
            writer.publish();
            System.err.write('x');
            System.err.flush();
            Thread.sleep(60_000);
        }
    }
}
