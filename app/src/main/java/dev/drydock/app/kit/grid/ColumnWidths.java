package dev.drydock.app.kit.grid;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// How wide columns start: by header and the first rows, within bounds.
final class ColumnWidths {
    private static final double MONO_CHARACTER = 7.85;
    private static final double HEADER_CHARACTER = 7.6;
    private static final double PADDING = 18;
    private static final double LEAST = 64;
    private static final double MOST = 340;
    private static final int SAMPLED_ROWS = 100;

    private ColumnWidths() {}

    static double of(GridColumn column, int index, PageCache cache, long rows) {
        int longest = 4;
        for (long row = 0; row < Math.min(rows, SAMPLED_ROWS); row++) {
            longest = Math.max(
                    longest,
                    cache.row(row)
                            .map(cells -> cells.get(index).text().length())
                            .orElse(0));
        }
        return Math.max(headerWidth(column), Math.min(MOST, longest * MONO_CHARACTER + PADDING));
    }

    static double headerWidth(GridColumn column) {
        return Math.max(LEAST, Math.min(MOST, column.name().length() * HEADER_CHARACTER + PADDING));
    }

    static double numberWidth(long rows) {
        return Math.max(36, Long.toString(rows).length() * MONO_CHARACTER + 16);
    }

    static Label header(GridColumn column) {
        Label label = new Label(column.name());
        label.getStyleClass().add("grid-header");
        if (!column.type().isEmpty()) {
            label.setTooltip(new Tooltip(column.name() + "  " + column.type()));
        }
        return label;
    }
}
