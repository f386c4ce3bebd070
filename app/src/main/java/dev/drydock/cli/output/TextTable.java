package dev.drydock.cli.output;

import dev.drydock.core.text.Columns;
import java.util.ArrayList;
import java.util.List;

/// Lines with aligned columns for a person to read.
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    public void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Printable.line(String.valueOf(cell)));
        }
        rows.add(row);
    }

    public void print() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i));
                if (i < columns - 1) {
                    line.repeat(' ', widths[i] - Columns.of(row.get(i))).append(GAP);
                }
            }
            Stdout.line(line.toString().stripTrailing());
        }
    }
}
