package dev.drydock.core.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.RowSource;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.query.result.SpoolWriter;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolStreamTest {
    private static final int QUICK = 300;

    @TempDir
    Path folder = Path.of("");

    private static SpoolStream stream(RowSource source) {
        return new SpoolStream(source, () -> ResultState.GROWING, () -> {});
    }

    @Test
    void rowsAreShownWhileTheNextOneIsLongInComing() throws IOException, FaultException {
        CountDownLatch slow = new CountDownLatch(1);
        Numbers numbers = new Numbers(QUICK + 1, row -> {
            if (row == QUICK) {
                awaited(slow);
            }
        });
        try (SpoolFolder spool = SpoolFolder.open(folder, 0);
                SpoolWriter writer = SpoolStream.create(spool, numbers)) {
            CompletableFuture<Void> copying = CompletableFuture.runAsync(() -> copied(numbers, writer));

            await().atMost(Duration.ofSeconds(20)).until(() -> writer.result().rowCount() == QUICK);

            assertThat(writer.result().state()).isEqualTo(ResultState.GROWING);
            slow.countDown();
            copying.join();
            assertThat(writer.result().rowCount()).isEqualTo(QUICK + 1);
            assertThat(writer.result().state()).isEqualTo(ResultState.COMPLETE);
        }
    }

    @Test
    void slowRowsStopComingSoonAfterTheirResultIsClosed() throws IOException, FaultException {
        try (SpoolFolder spool = SpoolFolder.open(folder, 0)) {
            Numbers numbers = new Numbers(1_000_000, row -> pause(row < QUICK ? 0 : 5));
            SpoolWriter writer = SpoolStream.create(spool, numbers);
            SpooledResult result = writer.result();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> {
                await().until(() -> result.rowCount() > QUICK);
                result.close();
            });

            assertThatThrownBy(() -> stream(numbers).into(writer))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            thrown -> assertThat(RunRule.RESULT_CLOSED.explains(thrown.fault()))
                                    .isTrue());

            closing.join();
            assertThat(writer.rows()).isLessThan(QUICK + 2000);
        }
    }

    private static void copied(RowSource source, SpoolWriter writer) {
        try {
            stream(source).into(writer);
        } catch (java.sql.SQLException | FaultException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Counts, one row at a time.
    private static final class Numbers implements RowSource {
        private final int last;
        private final java.util.function.IntConsumer before;
        private int row;

        Numbers(int last, java.util.function.IntConsumer before) {
            this.last = last;
            this.before = before;
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column("n", "int", ValueKind.NUMBER));
        }

        @Override
        public boolean next() {
            before.accept(row);
            row++;
            return row <= last;
        }

        @Override
        public byte[] cell(int column) {
            return Integer.toString(row).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void fetch(int rows) {}
    }
}
