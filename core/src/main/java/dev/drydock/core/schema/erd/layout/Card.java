package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import java.util.List;

/// An entity in its place.
///
/// @param focused the diagram is about it
/// @param typed whether types are listed
/// @param columns those that are listed, from top to bottom
/// @param more how many are not
public record Card(ErdEntity entity, Area area, boolean focused, boolean typed, List<ErdColumn> columns, int more) {
    /// Height of the part with the name.
    public static final double HEADER = 25;
    public static final double ROW = 18;
    /// Below the last row.
    public static final double FOOT = 4;

    public Card {
        columns = List.copyOf(columns);
    }

    /// Where a column stands in the list, -1 when it is not listed.
    public int row(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /// The middle of a row from the top of the card; that of the header for -1.
    static double middle(int row) {
        return row < 0 ? HEADER / 2 : HEADER + ROW * row + ROW / 2 + 1;
    }

    /// The middle of a row from the top of the diagram.
    public double rowY(int row) {
        return area.y() + middle(row);
    }

    Card wide(double width) {
        return new Card(entity, new Area(area.x(), area.y(), width, area.height()), focused, typed, columns, more);
    }

    Card at(double x, double y) {
        return new Card(entity, new Area(x, y, area.width(), area.height()), focused, typed, columns, more);
    }
}
