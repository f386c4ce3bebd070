package dev.drydock.app.plan.grid;

import dev.drydock.app.plan.state.PlanState;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A cell of a node that lays out its own nodes: what it shows is told by its kind, and where each part stands.
abstract class StepCell extends TableCell<Integer, Integer> {
    static final double HEIGHT = 28;
    private static final double PADDING = 16;

    private final Supplier<PlanState> state;
    private final Row row = new Row();

    StepCell(Supplier<PlanState> state, String styleClass) {
        this.state = state;
        getStyleClass().addAll("grid-cell", styleClass);
        setGraphic(row);
    }

    /// From back to front.
    final void parts(Node... parts) {
        row.getChildren().setAll(parts);
    }

    /// Takes the pseudo-classes of the cell.
    final Pane row() {
        return row;
    }

    /// @return what the cell says to those who hear it
    abstract String show(PlanState now, int id);

    abstract void place(PlanState now, int id, double room);

    @Override
    protected final void updateItem(@Nullable Integer id, boolean empty) {
        super.updateItem(id, empty);
        row.setVisible(id != null && !empty);
        setAccessibleText(id == null || empty ? "" : show(state.get(), id));
        row.requestLayout();
    }

    private final class Row extends Pane {
        @Override
        protected double computePrefWidth(double height) {
            return 10;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            Integer id = getItem();
            if (id != null) {
                place(state.get(), id, Math.max(0, StepCell.this.getWidth() - PADDING));
            }
        }
    }
}
