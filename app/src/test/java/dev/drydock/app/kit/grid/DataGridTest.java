package dev.drydock.app.kit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.app.gallery.Toolkit;
import dev.drydock.app.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class DataGridTest {
    private static final long ROWS = 10_000_000;

    /// Rows that are never held: each is made when it is read.
    private static final class Endless implements GridSource {
        private final List<Long> reads = new ArrayList<>();

        @Override
        public long rowCount() {
            return ROWS;
        }

        @Override
        public void read(long first, int count, Consumer<List<List<GridCell>>> whenRead) {
            reads.add(first);
            whenRead.accept(LongStream.range(first, Math.min(first + count, ROWS))
                    .mapToObj(row -> List.of(GridCell.of(Long.toString(row)), GridCell.ofNull()))
                    .toList());
        }
    }

    private final Endless source = new Endless();

    private DataGrid shown() {
        Theme theme = Toolkit.start();
        return Toolkit.onFx(() -> {
            DataGrid grid = new DataGrid("Rows");
            Scene scene = new Scene(grid, 600, 400);
            theme.dress(scene, List.of());
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            grid.show(List.of(new GridColumn("n", "bigint", true), new GridColumn("x", "text", false)), source);
            grid.applyCss();
            grid.layout();
            return grid;
        });
    }

    @Test
    void readsOnlyPagesInSightOfTenMillionRows() {
        DataGrid grid = shown();
        String last = Toolkit.onFx(() -> {
            grid.select(GridSelection.cell(ROWS - 1, 0));
            grid.reveal(ROWS - 1, 0);
            grid.applyCss();
            grid.layout();
            return grid.cell(ROWS - 1, 0).orElseThrow().text();
        });
        assertThat(last).isEqualTo("9999999");
        assertThat(source.reads.size()).isLessThan(12);
        close(grid);
    }

    @Test
    void selectAllIsTwoCornersAndReadsNothing() {
        DataGrid grid = shown();
        int before = source.reads.size();
        GridSelection all = Toolkit.onFx(() -> {
            grid.selectAll();
            return grid.selection();
        });
        assertThat(all.rows()).isEqualTo(ROWS);
        assertThat(source.reads).hasSize(before);
        close(grid);
    }

    @Test
    void shiftAndArrowsExtendTheSelectionAndCopyIsTabSeparated() {
        DataGrid grid = shown();
        String copied = Toolkit.onFx(() -> {
            grid.select(GridSelection.cell(3, 0));
            press(grid, KeyCode.DOWN, true, false);
            press(grid, KeyCode.RIGHT, true, false);
            press(grid, KeyCode.C, false, true);
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(copied).isEqualTo("3\t\n4\t\n");
        close(grid);
    }

    private static void press(DataGrid grid, KeyCode code, boolean shift, boolean shortcut) {
        grid.getChildren()
                .getFirst()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }

    private static void close(DataGrid grid) {
        Toolkit.onFx(() -> {
            ((Stage) grid.getScene().getWindow()).close();
            return grid;
        });
    }
}
